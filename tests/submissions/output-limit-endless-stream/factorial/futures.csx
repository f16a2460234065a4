// Returns a stream of finished tasks that never ends.
async IAsyncEnumerable<Task<Factorial>> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var result = Task.FromResult(new Factorial(1, BigInteger.Pow(3, 10_000)));
    await Task.Yield();
    while (true)
        yield return result;
}
