// The whole loop is one job for the pool: one thread of it does everything.

IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var all = Task.Run(() =>
    {
        var factorials = new List<Factorial>();
        foreach (var n in numbers)
        {
            factorials.Add(Compute(n));
        }
        return factorials;
    });
    return all.GetAwaiter().GetResult();
}

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
