// Takes async for parallel: the method has no real wait in it and runs to its end on the thread that calls it. Wrong (not-parallel): one job in flight.
async IAsyncEnumerable<Task<Factorial>> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var jobs = numbers.Select(Job).ToList();
    await foreach (var job in Task.WhenEach(jobs))
    {
        yield return job;
    }

    static async Task<Factorial> Job(int n)
    {
        Journal.Started(n);
        BigInteger product = 1;
        for (int k = 2; k <= n; k++)
        {
            product *= k;
        }

        await Task.CompletedTask;
        return new Factorial(n, product);
    }
}
