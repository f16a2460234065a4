// A queue of its own for each worker; who has emptied his own steals from the others. Right: ConcurrentQueue hands each position to one taker, slots are private, and a full round without a find is the end since nobody adds.
IReadOnlyList<Factorial> ComputeAll(IReadOnlyList<int> numbers, int workers)
{
    var queues = Enumerable.Range(0, workers).Select(_ => new ConcurrentQueue<int>()).ToArray();
    for (int i = 0; i < numbers.Count; i++)
    {
        queues[i % workers].Enqueue(i);
    }

    var results = new Factorial[numbers.Count];
    var all = new List<Task>();
    for (int w = 0; w < workers; w++)
    {
        int me = w;
        all.Add(Task.Factory.StartNew(() => Work(me), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default));
    }

    Task.WhenAll(all).GetAwaiter().GetResult();
    return results;

    void Work(int me)
    {
        while (TryFind(me, out int position))
        {
            Journal.Started(numbers[position]);
            BigInteger product = BigInteger.One;
            for (int k = 2; k <= numbers[position]; k++)
            {
                product *= k;
            }

            results[position] = new Factorial(numbers[position], product);
        }
    }

    bool TryFind(int me, out int position)
    {
        for (int step = 0; step < queues.Length; step++)
        {
            if (queues[(me + step) % queues.Length].TryDequeue(out position))
            {
                return true;
            }
        }

        position = -1;
        return false;
    }
}
