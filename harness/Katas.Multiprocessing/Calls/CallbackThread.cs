namespace Katas.Multiprocessing.Calls;

/// <summary>Runs callbacks one after another on a thread of its own, which is there while there are any.</summary>
internal sealed class CallbackThread
{
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(10);

    private readonly object gate = new();
    private readonly Queue<Action> waiting = new();
    private Thread? thread;
    private bool running;
    private bool joining;

    /// <param name="callback">Must not throw.</param>
    public void Post(Action callback)
    {
        lock (gate)
        {
            waiting.Enqueue(callback);
            if (thread is null)
            {
                thread = new Thread(Run) { IsBackground = true, Name = "pool callbacks" };
                thread.Start();
            }
            else
            {
                Monitor.PulseAll(gate);
            }
        }
    }

    /// <summary>Waits until every callback has run. A callback cannot wait for itself: there it returns at once.</summary>
    public void Join()
    {
        Thread? last;
        lock (gate)
        {
            last = thread;
            if (last is null || last == Thread.CurrentThread)
            {
                return;
            }
            joining = true;
            Monitor.PulseAll(gate);
            while (running || waiting.Count > 0)
            {
                Monitor.Wait(gate);
            }
        }
        last.Join();
    }

    private void Run()
    {
        while (true)
        {
            Action callback;
            lock (gate)
            {
                running = false;
                while (waiting.Count == 0)
                {
                    Monitor.PulseAll(gate);
                    if (joining || (!Monitor.Wait(gate, Idle) && waiting.Count == 0))
                    {
                        thread = null;
                        joining = false;
                        return;
                    }
                }
                callback = waiting.Dequeue();
                running = true;
            }
            callback();
        }
    }
}
