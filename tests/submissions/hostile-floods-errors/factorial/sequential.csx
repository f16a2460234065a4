// Tries: to fill the judge's memory or disk through the error stream. Verdict: output-limit.
IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    using var errors = Console.OpenStandardError();
    var some = new byte[64 << 10];
    while (true)
        errors.Write(some);
}

static Factorial One(int n)
{
    Journal.Started(n);
    var product = BigInteger.One;
    for (var i = 2; i <= n; i++)
        product *= i;
    return new Factorial(n, product);
}
