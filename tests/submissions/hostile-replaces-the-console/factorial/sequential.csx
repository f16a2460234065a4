// Tries: to put streams of its own in the console's place. Verdict: passed.
IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    Console.SetOut(TextWriter.Null);
    Console.SetError(new StreamWriter(new MemoryStream()));
    Console.SetIn(TextReader.Null);
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
