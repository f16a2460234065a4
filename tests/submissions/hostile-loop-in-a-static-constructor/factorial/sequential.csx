// Tries: to hold the judge up where no exception can get out. Verdict: time-limit.
IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    _ = Endless.Value;
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

static class Endless
{
    public static readonly int Value;

    static Endless()
    {
        while (Value == 0) { }
    }
}
