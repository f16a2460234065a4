// A bounded queue with Monitor: Put waits for room, but Take never pulses. Wrong (hung): once the producer waits for room, nobody wakes it, and the consumers wait for it.
IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    var queue = new Queue<int>();
    bool closed = false;
    var digests = new FileDigest[files.Count];
    var failures = new ConcurrentQueue<Exception>();
    var threads = Enumerable.Range(0, workers).Select(_ => new Thread(Consume) { IsBackground = true }).ToList();
    for (int i = 0; i < files.Count; i++)
    {
        lock (queue)
        {
            while (queue.Count >= 2)
            {
                Monitor.Wait(queue);
            }

            queue.Enqueue(i);
            Monitor.Pulse(queue);
        }

        if (i == 1)
        {
            threads.ForEach(thread => thread.Start());
        }
    }

    if (files.Count < 2)
    {
        threads.ForEach(thread => thread.Start());
    }

    lock (queue)
    {
        closed = true;
        Monitor.PulseAll(queue);
    }

    threads.ForEach(thread => thread.Join());
    return failures.IsEmpty ? digests : throw new AggregateException(failures);

    void Consume()
    {
        while (true)
        {
            int i;
            lock (queue)
            {
                while (queue.Count == 0 && !closed)
                {
                    Monitor.Wait(queue);
                }

                if (queue.Count == 0)
                {
                    return;
                }

                i = queue.Dequeue();
            }

            try
            {
                using var stream = File.OpenRead(files[i]);
                digests[i] = new FileDigest(files[i], Convert.ToHexStringLower(MD5.HashData(stream)));
            }
            catch (Exception problem)
            {
                failures.Enqueue(problem);
            }
        }
    }
}
