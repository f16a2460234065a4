// factorial/process-pool: the same map, by worker processes.

IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    // `using` is for the day something throws: Dispose stops the workers and waits until they have gone.
    using var pool = new ProcessPool(workers);

    // A number goes out, a number comes back. One at a time (chunkSize: 1), because the jobs differ in cost:
    // a worker that was dealt the four largest in one chunk would be the last to finish.
    var factorials = pool.Map(Compute, numbers, chunkSize: 1);

    pool.Close(); // no new work,
    pool.Join(); // and every worker has gone home before we do
    return factorials;
}

// Static: it captures nothing, so it means the same in every process. Journal is there, too, in each of them.
static Factorial Compute(int n)
{
    Journal.Started(n);
    var product = BigInteger.One;
    for (var i = 2; i <= n; i++)
    {
        product *= i;
    }
    return new Factorial(n, product);
}
