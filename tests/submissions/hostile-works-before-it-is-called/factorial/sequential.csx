// Tries: to do its work while it is loaded; the clock runs by then. Verdict: passed.
var warm = BigInteger.One;
for (var i = 2; i < 5000; i++)
    warm *= i;

IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
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
