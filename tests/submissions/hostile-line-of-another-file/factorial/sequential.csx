// Tries: to have another file blamed. Verdict: crashed.
IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
#line 1 "/etc/passwd"
    throw new InvalidOperationException("not here");
#line default
}

static Factorial One(int n)
{
    Journal.Started(n);
    var product = BigInteger.One;
    for (var i = 2; i <= n; i++)
        product *= i;
    return new Factorial(n, product);
}
