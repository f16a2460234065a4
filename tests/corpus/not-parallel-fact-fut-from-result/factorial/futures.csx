// Cheat: computes one after another and dresses each up as a finished task. Wrong (not-parallel): one job in flight.
async IAsyncEnumerable<Task<Factorial>> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    foreach (int n in numbers)
    {
        Journal.Started(n);
        BigInteger product = 1;
        for (int k = 2; k <= n; k++)
        {
            product *= k;
        }

        await Task.Yield();
        yield return Task.FromResult(new Factorial(n, product));
    }
}
