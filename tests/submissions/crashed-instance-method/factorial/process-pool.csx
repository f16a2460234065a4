// The job is an instance method of the script and so brings the script's top-level variables with it.
var calls = 0;

Factorial[] ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    using var pool = new ProcessPool(workers);
    return pool.Map(Compute, numbers, 1);
}

Factorial Compute(int n)
{
    calls++;
    Journal.Started(n);
    return new Factorial(n, Enumerable.Range(1, n).Aggregate(BigInteger.One, (value, i) => value * i));
}
