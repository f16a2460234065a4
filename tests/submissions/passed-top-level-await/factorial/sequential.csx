// Awaits at the top level, keeps its table of small factorials in a top-level variable, and computes only the rest.
await Task.Yield();
var small = new BigInteger[] { 1, 1, 2, 6, 24, 120 };

async Task<IList<Factorial>> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var results = new List<Factorial>();
    foreach (var n in numbers)
    {
        await Task.Yield();
        Journal.Started(n);
        var value = small[Math.Min(n, small.Length - 1)];
        for (var i = small.Length; i <= n; i++)
            value *= i;
        results.Add(new Factorial(n, value));
    }
    return results;
}
