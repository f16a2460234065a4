// Computes each number once and returns each once: duplicates of the input are missing.
Factorial[] ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    using var pool = new ProcessPool(workers);
    return pool.Map(Compute, numbers.Distinct(), 1);
}

static Factorial Compute(int n)
{
    Journal.Started(n);
    var value = BigInteger.One;
    for (var i = 2; i <= n; i++)
        value *= i;
    return new Factorial(n, value);
}
