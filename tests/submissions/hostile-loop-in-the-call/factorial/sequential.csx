// Tries: to hold the judge up for ever. Verdict: time-limit.
IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    while (workers > 0) { }
    return [.. numbers.Select(One)];
}

static Factorial One(int n)
{
    Journal.Started(n);
    var product = BigInteger.One;
    for (var i = 2; i <= n; i++)
        product *= i;
    return new Factorial(n, product);
}
