// Tries: to hold the judge up before the function is even called. Verdict: time-limit.
var numberOfTurns = 0;
while (numberOfTurns >= 0) { numberOfTurns ^= 1; }

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
