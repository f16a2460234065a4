// Plain threads put finished tasks into a Queue under a lock and release a semaphore; the iterator waits for it. Right: the queue is only touched under the lock, its order is that of completion, the finally stops and joins the threads.
async IAsyncEnumerable<Task<Factorial>> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var ready = new Queue<Task<Factorial>>();
    var some = new SemaphoreSlim(0);
    int position = 0;
    bool closing = false;
    var gate = new Lock();
    var threads = Enumerable.Range(0, workers).Select(_ => new Thread(Work)).ToArray();
    foreach (var thread in threads)
    {
        thread.Start();
    }

    try
    {
        for (int i = 0; i < numbers.Count; i++)
        {
            await some.WaitAsync();
            Task<Factorial> one;
            lock (gate)
            {
                one = ready.Dequeue();
            }

            yield return one;
        }
    }
    finally
    {
        lock (gate)
        {
            closing = true;
        }

        foreach (var thread in threads)
        {
            thread.Join();
        }
    }

    void Work()
    {
        while (true)
        {
            int n;
            lock (gate)
            {
                if (closing || position == numbers.Count)
                {
                    return;
                }

                n = numbers[position++];
            }

            var promise = new TaskCompletionSource<Factorial>();
            try
            {
                Journal.Started(n);
                var product = BigInteger.One;
                for (int k = 2; k <= n; k++)
                {
                    product *= k;
                }

                promise.SetResult(new Factorial(n, product));
            }
            catch (Exception problem)
            {
                promise.SetException(problem);
            }

            lock (gate)
            {
                ready.Enqueue(promise.Task);
            }

            some.Release();
        }
    }
}
