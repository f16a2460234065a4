// Cheat: the items are computed lazily in the script's process while Map enumerates them; the workers only send them back. Wrong (wrong-structure): the jobs run in the script's own process; by their flight not-parallel.
Factorial[] ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    using var pool = new ProcessPool(workers);
    return pool.Map(static done => done, numbers.Select(Fac), 1);
}

static Factorial Fac(int n)
{
    Journal.Started(n);
    BigInteger product = 1;
    for (int k = 2; k <= n; k++)
    {
        product *= k;
    }

    return new Factorial(n, product);
}
