// At most `workers` tasks run; Task.WhenAny over those few, the next is started before the finished one is handed out. Right: as completed, limited, and the finally waits for what runs when the reader leaves.
async IAsyncEnumerable<Task<Factorial>> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var running = new List<Task<Factorial>>();
    int next = 0;
    void Fill()
    {
        while (running.Count < workers && next < numbers.Count)
        {
            int n = numbers[next++];
            running.Add(Task.Run(() => Job(n)));
        }
    }

    try
    {
        Fill();
        while (running.Count > 0)
        {
            var done = await Task.WhenAny(running);
            running.Remove(done);
            Fill();
            yield return done;
        }
    }
    finally
    {
        await Task.WhenAll(running).ContinueWith(_ => { }, TaskScheduler.Default);
    }
}

static Factorial Job(int n)
{
    Journal.Started(n);
    var product = BigInteger.One;
    for (int k = 2; k <= n; k++)
    {
        product *= k;
    }

    return new Factorial(n, product);
}
