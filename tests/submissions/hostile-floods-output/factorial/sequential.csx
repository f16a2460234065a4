// Tries: to fill the judge's memory or disk with what is printed. Verdict: output-limit.
IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var line = new string('x', 1000);
    while (true)
        Console.WriteLine(line);
}

static Factorial One(int n)
{
    Journal.Started(n);
    var product = BigInteger.One;
    for (var i = 2; i <= n; i++)
        product *= i;
    return new Factorial(n, product);
}
