// Apply for one number after another. Wrong (not-parallel): Apply waits, so one job is in flight, whatever the size of the pool.
List<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    using var pool = new ProcessPool(workers);
    var answer = new List<Factorial>();
    foreach (int n in numbers)
    {
        answer.Add(pool.Apply(Fac, n));
    }

    return answer;
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
