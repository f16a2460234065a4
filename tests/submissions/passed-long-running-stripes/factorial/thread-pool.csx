// Long-running tasks, each with its own stripe of the input: item i belongs to worker i modulo `workers`.
Factorial[] ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var results = new Factorial[numbers.Count];
    var tasks = new Task[workers];
    for (var w = 0; w < workers; w++)
    {
        var first = w;
        tasks[w] = Task.Factory.StartNew(() =>
        {
            for (var i = first; i < numbers.Count; i += workers)
            {
                Journal.Started(numbers[i]);
                results[i] = new Factorial(numbers[i], Product(1, numbers[i]));
            }
        }, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }
    Task.WaitAll(tasks);
    return results;

    static BigInteger Product(int low, int high) =>
        high < low ? BigInteger.One
        : high == low ? low
        : Product(low, (low + high) / 2) * Product((low + high) / 2 + 1, high);
}
