// Parallel.ForEach with the overload that gives the index.
IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var results = new Factorial[numbers.Count];
    var options = new ParallelOptions { MaxDegreeOfParallelism = workers };
    Parallel.ForEach(numbers, options, (n, _, index) =>
    {
        Journal.Started(n);
        var value = BigInteger.One;
        for (var i = 2; i <= n; i++)
            value *= i;
        results[index] = new Factorial(n, value);
    });
    return results;
}
