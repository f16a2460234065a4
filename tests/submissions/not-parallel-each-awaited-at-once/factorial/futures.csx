// Each job is awaited before the next one is begun.

async IAsyncEnumerable<Task<Factorial>> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    foreach (var n in numbers)
    {
        var job = Task.Run(() => Compute(n));
        await Task.WhenAny(job);
        yield return job;
    }
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
