// The sequential loop: the number of workers is never used.

IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var factorials = new List<Factorial>(numbers.Count);
    foreach (var n in numbers)
    {
        factorials.Add(Compute(n));
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
