// One worker process gets everything and starts threads of its own.

IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    using var pool = new ProcessPool(workers);
    var factorials = pool.Submit(All, (Items: numbers.ToArray(), Workers: workers)).GetAwaiter().GetResult();
    pool.Close();
    pool.Join();
    return factorials;
}

static Factorial[] All((int[] Items, int Workers) work)
{
    var done = new Factorial[work.Items.Length];
    Parallel.For(
        0,
        done.Length,
        new ParallelOptions { MaxDegreeOfParallelism = work.Workers },
        i => done[i] = Compute(work.Items[i])
    );
    return done;
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
