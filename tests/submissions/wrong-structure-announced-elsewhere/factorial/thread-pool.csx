// Each worker says that it begins, and hands the multiplying to one thread for all.

IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    using var computing = new BlockingCollection<Task<Factorial>>();
    var calculator = Task.Factory.StartNew(
        () =>
        {
            foreach (var sum in computing.GetConsumingEnumerable())
            {
                sum.RunSynchronously();
            }
        },
        TaskCreationOptions.LongRunning
    );
    var factorials = new Factorial[numbers.Count];
    Parallel.ForEach(
        Partitioner.Create(Enumerable.Range(0, numbers.Count), EnumerablePartitionerOptions.NoBuffering),
        new ParallelOptions { MaxDegreeOfParallelism = workers },
        i =>
        {
            Journal.Started(numbers[i]);
            var sum = new Task<Factorial>(() => Compute(numbers[i]));
            computing.Add(sum);
            factorials[i] = sum.Result;
        }
    );
    computing.CompleteAdding();
    calculator.Wait();
    return factorials;
}

static Factorial Compute(int n)
{
    var product = BigInteger.One;
    for (var i = 2; i <= n; i++)
    {
        product *= i;
    }
    return new Factorial(n, product);
}
