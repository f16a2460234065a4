// Multiplies in int, which overflows silently from 13! on.
Factorial[] ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    using var pool = new ProcessPool(workers);
    return pool.Map(Compute, numbers, 1);
}

static Factorial Compute(int n)
{
    Journal.Started(n);
    var value = 1;
    for (var i = 2; i <= n; i++)
        value *= i;
    return new Factorial(n, value);
}
