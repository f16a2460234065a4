// An array of Lazy<Factorial>, forced by Parallel.For. Right: each Lazy runs its factory once, on the thread that forces it, so the job is announced where it computes.
IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var promised = numbers.Select(n => new Lazy<Factorial>(() => OneFactorial(n), LazyThreadSafetyMode.ExecutionAndPublication)).ToList();
    Parallel.ForEach(promised, new ParallelOptions { MaxDegreeOfParallelism = workers }, lazy => _ = lazy.Value);
    return promised.ConvertAll(lazy => lazy.Value);
}

Factorial OneFactorial(int n)
{
    Journal.Started(n);
    var product = BigInteger.One;
    for (int k = 2; k <= n; ++k)
    {
        product = BigInteger.Multiply(product, k);
    }

    return new(n, product);
}
