// MapAsync awaited, chunks of one, await-using style end by try and finally. Right: the array is in input order and Dispose waits until every worker has gone.
async Task<Factorial[]> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var pool = new ProcessPool(workers);
    try
    {
        return await pool.MapAsync(Fac, numbers, 1);
    }
    finally
    {
        pool.Dispose();
    }
}

static Factorial Fac(int n)
{
    Journal.Started(n);
    var product = BigInteger.One;
    for (int k = 2; k <= n; k++)
    {
        product *= k;
    }

    return new Factorial(n, product);
}
