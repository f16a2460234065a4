// All tasks look into one List of factorials known so far and add what is missing, unlocked. Wrong (race): Count, indexer and Add of one List overlap.
static readonly List<BigInteger> table = [BigInteger.One];

async IAsyncEnumerable<Task<Factorial>> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var permits = new SemaphoreSlim(workers);
    var jobs = numbers.Select(n => Task.Run(async () =>
    {
        await permits.WaitAsync();
        try
        {
            Journal.Started(n);
            while (table.Count <= n)
            {
                table.Add(table[^1] * table.Count);
            }

            return new Factorial(n, table[n]);
        }
        finally
        {
            permits.Release();
        }
    })).ToList();
    try
    {
        await foreach (var job in Task.WhenEach(jobs))
        {
            yield return job;
        }
    }
    finally
    {
        await Task.WhenAll(jobs).ContinueWith(_ => { });
    }
}
