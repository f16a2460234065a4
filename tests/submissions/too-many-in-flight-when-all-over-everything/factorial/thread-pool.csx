// All tasks are started at once, and nothing limits them.

async Task<IReadOnlyList<Factorial>> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    return await Task.WhenAll(numbers.Select(n => Task.Run(() => Compute(n))));
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
