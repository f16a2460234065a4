// Returns a ValueTask, which is not among the accepted types.
async ValueTask<List<Factorial>> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    await Task.Yield();
    return numbers.Select(n => new Factorial(n, Enumerable.Range(1, n).Aggregate(BigInteger.One, (value, i) => value * i))).ToList();
}
