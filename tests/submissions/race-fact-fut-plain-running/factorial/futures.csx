// A plain int counts the running tasks: the iterator adds, the tasks subtract. Wrong (race): running++ and running-- overlap on one variable.
async IAsyncEnumerable<Task<Factorial>> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    int running = 0;
    var finished = Channel.CreateUnbounded<Task<Factorial>>();
    int next = 0, given = 0;
    var all = new List<Task>();
    try
    {
        while (given < numbers.Count)
        {
            while (running < workers && next < numbers.Count)
            {
                int n = numbers[next++];
                running++;
                all.Add(Task.Run(() => Compute(n)).ContinueWith(job =>
                {
                    running--;
                    finished.Writer.TryWrite(job);
                }, TaskContinuationOptions.ExecuteSynchronously));
            }

            if (finished.Reader.TryRead(out var done))
            {
                given++;
                yield return done;
            }
            else
            {
                await Task.Delay(1);
            }
        }
    }
    finally
    {
        await Task.WhenAll(all);
    }

    static Factorial Compute(int n)
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
