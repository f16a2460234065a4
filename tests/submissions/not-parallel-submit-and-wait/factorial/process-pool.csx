// Each job is waited for as soon as it is submitted: that keeps one worker busy and the others idle.

IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    using var pool = new ProcessPool(workers);
    var factorials = new List<Factorial>();
    foreach (var n in numbers)
    {
        factorials.Add(pool.Submit(Compute, n).Result);
    }
    pool.Close();
    pool.Join();
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
