// Parallel.ForEachAsync runs in the background and puts each finished task into a channel; the iterator reads the channel to its end. Right: the channel keeps the order of completion; leaving early cancels the pump and waits for it.
async IAsyncEnumerable<Task<Factorial>> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var finished = Channel.CreateUnbounded<Task<Factorial>>();
    var leave = new CancellationTokenSource();
    var pump = Task.Run(Pump);
    try
    {
        await foreach (var job in finished.Reader.ReadAllAsync())
        {
            yield return job;
        }
    }
    finally
    {
        leave.Cancel();
        await pump;
    }

    async Task Pump()
    {
        try
        {
            await Parallel.ForEachAsync(numbers, new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = leave.Token }, (n, _) =>
            {
                var job = new Task<Factorial>(() => Compute(n));
                job.RunSynchronously(TaskScheduler.Default);
                finished.Writer.TryWrite(job);
                return ValueTask.CompletedTask;
            });
        }
        catch (OperationCanceledException)
        {
            // the reader has gone; nobody is there to hear of it
        }
        finally
        {
            finished.Writer.Complete();
        }
    }

    Factorial Compute(int n)
    {
        Journal.Started(n);
        BigInteger product = 1;
        for (int k = 2; k <= n; k++)
        {
            product *= k;
        }

        return new Factorial(n, product);
    }
}
