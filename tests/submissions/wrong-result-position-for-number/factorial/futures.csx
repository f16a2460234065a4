// Reports the position in the input where the number is wanted.
async IAsyncEnumerable<Task<Factorial>> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    using var permits = new SemaphoreSlim(workers);
    var tasks = numbers.Select(async (n, position) =>
    {
        await permits.WaitAsync();
        try
        {
            return await Task.Run(() =>
            {
                Journal.Started(n);
                BigInteger value = 1;
                for (var i = 2; i <= n; i++)
                    value *= i;
                return new Factorial(position, value);
            });
        }
        finally
        {
            permits.Release();
        }
    }).ToList();
    await foreach (var task in Task.WhenEach(tasks))
        yield return task;
}
