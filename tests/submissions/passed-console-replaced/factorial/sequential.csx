// Replaces and closes the console's streams, then answers as it should.
var written = new StringWriter();
Console.SetOut(written);
Console.SetError(TextWriter.Null);
Console.SetIn(new StringReader("42"));

IEnumerable<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    Console.WriteLine(Console.ReadLine());
    Console.Out.Close();
    foreach (var n in numbers)
    {
        Journal.Started(n);
        BigInteger value = 1;
        for (uint i = 1; i <= n; ++i)
            value *= i;
        yield return new Factorial(n, value);
    }
}
