// Takes numbers from a stack and adds results as they come: the last number first.
async Task<List<Factorial>> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var stack = new ConcurrentStack<int>(numbers);
    var results = new List<Factorial>();
    await Task.WhenAll(Enumerable.Range(0, workers).Select(_ => Task.Run(() =>
    {
        while (stack.TryPop(out var n))
        {
            Journal.Started(n);
            var value = BigInteger.One;
            for (var i = 2; i <= n; i++)
                value *= i;
            lock (results)
                results.Add(new Factorial(n, value));
        }
    })));
    return results;
}
