// The plain loop.
IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers) => [.. numbers.Select(Compute)];

static Factorial Compute(int n)
{
    Journal.Started(n);
    var product = BigInteger.One;
    for (var factor = 2; factor <= n; factor++)
    {
        product *= factor;
    }
    return new Factorial(n, product);
}
