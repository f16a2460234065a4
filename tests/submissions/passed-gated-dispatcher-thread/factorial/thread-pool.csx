// One thread deals the numbers out through a BlockingCollection of length one.

IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var factorials = new Factorial[numbers.Count];
    using var counter = new BlockingCollection<int>(1);
    var dispatcher = new Thread(() =>
    {
        for (var i = 0; i < numbers.Count; i++)
        {
            counter.Add(i);
        }
        counter.CompleteAdding();
    });
    dispatcher.Start();
    Task[] crew =
    [
        .. Enumerable.Range(0, workers).Select(_ => Task.Factory.StartNew(
            () =>
            {
                foreach (var i in counter.GetConsumingEnumerable())
                {
                    factorials[i] = Compute(numbers[i]);
                }
            },
            TaskCreationOptions.LongRunning
        )),
    ];
    dispatcher.Join();
    Task.WaitAll(crew);
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
