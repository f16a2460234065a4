// Interlocked.Increment, but the value is read in a second step: two threads may get the same index.
IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var results = new Factorial[numbers.Count];
    var taken = 0;

    void Pump()
    {
        while (true)
        {
            Interlocked.Increment(ref taken);
            var i = taken - 1;
            if (i >= numbers.Count)
            {
                return;
            }
            results[i] = Compute(numbers[i]);
        }
    }

    Task.WaitAll(Enumerable.Range(0, workers).Select(_ => Task.Factory.StartNew(Pump, TaskCreationOptions.LongRunning)).ToArray());
    return results;
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
