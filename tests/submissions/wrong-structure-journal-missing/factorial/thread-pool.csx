// Never says that a job begins.

IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var factorials = new Factorial[numbers.Count];
    Parallel.For(0, numbers.Count, new ParallelOptions { MaxDegreeOfParallelism = workers }, i => factorials[i] = Compute(numbers[i]));
    return factorials;
}

static Factorial Compute(int n)
{
    var product = BigInteger.One;
    for (var i = 2; i <= n; i++)
    {
        product *= i;
    }
    return new Factorial(n, product);
}
