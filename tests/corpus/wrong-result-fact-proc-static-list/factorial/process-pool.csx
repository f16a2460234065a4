// The workers add to a static list, and the parent returns its own. Wrong (wrong-result): processes share nothing, the parent's list is empty.
static readonly List<Factorial> results = new();

static int Fac(int n)
{
    Journal.Started(n);
    BigInteger product = 1;
    for (int k = 2; k <= n; k++)
    {
        product *= k;
    }

    results.Add(new Factorial(n, product));
    return results.Count;
}

IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    using var pool = new ProcessPool(workers);
    pool.Map(Fac, numbers, 1);
    return results;
}
