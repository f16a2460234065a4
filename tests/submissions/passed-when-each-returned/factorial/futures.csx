// Not an iterator at all: starts everything behind a semaphore and returns what Task.WhenEach gives.
IAsyncEnumerable<Task<Factorial>> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var permits = new SemaphoreSlim(workers);
    return Task.WhenEach(numbers.Select(n => Job(n, permits)).ToArray());
}

async Task<Factorial> Job(int n, SemaphoreSlim permits)
{
    await permits.WaitAsync();
    try
    {
        return await Task.Run(() =>
        {
            Journal.Started(n);
            return new Factorial(n, n == 0 ? 1 : Enumerable.Range(1, n).Select(i => (BigInteger)i).Aggregate((a, b) => a * b));
        });
    }
    finally
    {
        permits.Release();
    }
}
