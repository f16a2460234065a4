// Ten more threads than needed, which only wait until all is over.

IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    using var over = new ManualResetEventSlim();
    Thread[] idlers = [.. Enumerable.Range(0, 10).Select(_ => new Thread(over.Wait))];
    foreach (var idler in idlers)
    {
        idler.Start();
    }
    var factorials = new Factorial[numbers.Count];
    Parallel.For(0, numbers.Count, new ParallelOptions { MaxDegreeOfParallelism = workers }, i => factorials[i] = Compute(numbers[i]));
    over.Set();
    foreach (var idler in idlers)
    {
        idler.Join();
    }
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
