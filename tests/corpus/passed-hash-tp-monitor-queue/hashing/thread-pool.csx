// A bounded queue made by hand from Monitor.Wait and PulseAll, with a closing signal. Right: every access to the queue and its flag is under one lock, waits are in while loops, and a failed worker lets go of the producer.
class Hatch
{
    private readonly Queue<int> waiting = new();
    private readonly int room;
    private bool closed;

    public Hatch(int room) => this.room = room;

    public bool Put(int item)
    {
        lock (waiting)
        {
            while (waiting.Count >= room && !closed)
            {
                Monitor.Wait(waiting);
            }

            if (closed)
            {
                return false;
            }

            waiting.Enqueue(item);
            Monitor.PulseAll(waiting);
            return true;
        }
    }

    public bool Take(out int item)
    {
        lock (waiting)
        {
            while (waiting.Count == 0 && !closed)
            {
                Monitor.Wait(waiting);
            }

            Monitor.PulseAll(waiting);
            return waiting.TryDequeue(out item);
        }
    }

    public void Close()
    {
        lock (waiting)
        {
            closed = true;
            Monitor.PulseAll(waiting);
        }
    }
}

IEnumerable<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    var hatch = new Hatch(2);
    var digests = new FileDigest[files.Count];
    Exception? failure = null;
    var threads = new List<Thread>();
    for (int w = 0; w < workers; w++)
    {
        var thread = new Thread(() =>
        {
            try
            {
                while (hatch.Take(out int i))
                {
                    using var stream = File.OpenRead(files[i]);
                    digests[i] = new FileDigest(files[i], Convert.ToHexStringLower(MD5.HashData(stream)));
                }
            }
            catch (Exception problem)
            {
                Interlocked.CompareExchange(ref failure, problem, null);
                hatch.Close();
            }
        });
        thread.Start();
        threads.Add(thread);
    }

    for (int i = 0; i < files.Count && hatch.Put(i); i++)
    {
    }

    hatch.Close();
    threads.ForEach(thread => thread.Join());
    if (failure is not null)
    {
        throw failure;
    }

    return digests;
}
