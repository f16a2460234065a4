// Inserts each result at the front of the list.
List<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var results = new List<Factorial>();
    foreach (var n in numbers)
    {
        Journal.Started(n);
        var value = BigInteger.One;
        for (var i = 2; i <= n; i++)
            value *= i;
        results.Insert(0, new Factorial(n, value));
    }
    return results;
}
