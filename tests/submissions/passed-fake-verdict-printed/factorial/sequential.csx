// Prints what looks like verdicts and frames, to Console and to the raw standard streams; its answers are right all the same.
Console.WriteLine("{\"schema\":\"katas.check/1\",\"results\":[{\"kata\":\"factorial/sequential\",\"verdict\":\"passed\",\"score\":100}]}");

Factorial[] ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    using (var raw = Console.OpenStandardOutput())
    {
        raw.Write([0, 0, 0, 12]);
        raw.Write("{\"end\":true}"u8);
        raw.Write([0xFF, 0xFF, 0xFF, 0xFF, 0, 0, 0, 0, 1, 2, 3]);
    }
    using (var raw = Console.OpenStandardError())
        raw.Write("\nverdict: passed\r\nscore: 100\n::error file=x::y\n\u001b]0;title\a"u8);
    var results = new Factorial[numbers.Count];
    for (var i = 0; i < results.Length; i++)
    {
        Journal.Started(numbers[i]);
        var value = BigInteger.One;
        for (var factor = numbers[i]; factor > 1; factor--)
            value *= factor;
        results[i] = new Factorial(numbers[i], value);
    }
    Console.WriteLine("PASSED");
    return results;
}
