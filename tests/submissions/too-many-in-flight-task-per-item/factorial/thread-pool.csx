// A thread for each item, however many there are.

IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    Task<Factorial>[] jobs = [.. numbers.Select(n => Task.Factory.StartNew(() => Compute(n), TaskCreationOptions.LongRunning))];
    Task.WaitAll(jobs);
    return [.. jobs.Select(job => job.Result)];
}

static Factorial Compute(int n)
{
    Journal.Started(n);
    var product = BigInteger.One;
    for (var i = 2; i <= n; i++)
    {
        product *= i;
    }
    return new Factorial(n, product);
}
