// Not every path returns a value.
Factorial[] ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    using var pool = new ProcessPool(workers);
    if (numbers.Count > 0)
        return pool.Map(n => new Factorial(n, 1), numbers);
}
