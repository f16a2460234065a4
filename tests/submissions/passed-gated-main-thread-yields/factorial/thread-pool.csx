// The main thread does not sleep while it waits: it yields, again and again.

IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var factorials = new Factorial[numbers.Count];
    var next = -1;
    var all = Task.WhenAll(
        Enumerable
            .Range(0, workers)
            .Select(_ => Task.Run(() =>
            {
                for (int i; (i = Interlocked.Increment(ref next)) < numbers.Count; )
                {
                    factorials[i] = Compute(numbers[i]);
                }
            }))
    );
    while (!all.IsCompleted)
    {
        Thread.Yield();
    }
    all.GetAwaiter().GetResult();
    return factorials;
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
