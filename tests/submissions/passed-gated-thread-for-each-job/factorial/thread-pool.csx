// A new thread for each job, behind a semaphore: each thread ends with its job, and never more than `workers` are there.

IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var factorials = new Factorial[numbers.Count];
    using var permits = new SemaphoreSlim(workers);
    var threads = new List<Thread>();
    for (var i = 0; i < numbers.Count; i++)
    {
        var mine = i;
        permits.Wait();
        var thread = new Thread(() =>
        {
            factorials[mine] = Compute(numbers[mine]);
            permits.Release();
        });
        thread.Start();
        threads.Add(thread);
    }
    threads.ForEach(thread => thread.Join());
    return factorials;
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
