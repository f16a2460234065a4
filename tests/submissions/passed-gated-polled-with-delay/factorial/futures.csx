// Looks every millisecond which of the running tasks are done, and hands those out.

async IAsyncEnumerable<Task<Factorial>> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var waiting = new Queue<int>(numbers);
    var running = new List<Task<Factorial>>();
    while (waiting.Count > 0 || running.Count > 0)
    {
        while (running.Count < workers && waiting.TryDequeue(out var n))
        {
            running.Add(Task.Run(() => Compute(n)));
        }
        var done = running.FindAll(job => job.IsCompleted);
        if (done.Count == 0)
        {
            await Task.Delay(1);
        }
        foreach (var job in done)
        {
            running.Remove(job);
            yield return job;
        }
    }
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
