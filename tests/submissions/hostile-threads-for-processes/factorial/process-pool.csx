// Tries: to pass threads off as a pool of processes. Verdict: wrong-structure.
IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var results = new Factorial[numbers.Count];
    Parallel.For(0, results.Length, new ParallelOptions { MaxDegreeOfParallelism = workers }, i => results[i] = One(numbers[i]));
    return results;
}

static Factorial One(int n)
{
    Journal.Started(n);
    var product = BigInteger.One;
    for (var i = 2; i <= n; i++)
        product *= i;
    return new Factorial(n, product);
}
