// Threads of the script wait in Apply, the computing is done in the worker processes. Right: the jobs run in processes; the threads here only wait for them; AsOrdered keeps the order.
List<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    using var pool = new ProcessPool(workers);
    var answer = numbers
        .AsParallel()
        .AsOrdered()
        .WithDegreeOfParallelism(workers)
        .WithExecutionMode(ParallelExecutionMode.ForceParallelism)
        .Select(n => pool.Apply(Remote, n))
        .ToList();
    pool.Close();
    pool.Join();
    return answer;
}

static Factorial Remote(int n)
{
    Journal.Started(n);
    var product = BigInteger.One;
    for (int k = 2; k <= n; k++)
    {
        product *= k;
    }

    return new Factorial(n, product);
}
