// A lambda without captures as the job; results are awaited one by one in input order, all submitted beforehand.
async Task<List<Factorial>> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    using var pool = new ProcessPool(workers);
    var futures = new List<Task<Factorial>>();
    foreach (var number in numbers)
    {
        futures.Add(pool.Submit(n =>
        {
            Journal.Started(n);
            var value = BigInteger.One;
            while (n > 1)
                value *= n--;
            return value;
        }, number).ContinueWith(t => new Factorial(number, t.GetAwaiter().GetResult()), TaskScheduler.Default));
    }
    var results = new List<Factorial>();
    foreach (var future in futures)
        results.Add(await future);
    return results;
}
