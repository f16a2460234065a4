namespace Katas.PoolSoak;

/// <summary>
/// Kills a worker at random moments: after a random number of jobs, so that a slow machine's workers get something done as well, or when
/// nothing has ended for a while, which may be because all of them are just starting.
/// </summary>
internal sealed class Killer : IDisposable
{
    private const int MostJobsBetween = 2_000;
    private const int MostLooksBetween = 200;

    private readonly Count count;
    private readonly ManualResetEventSlim stop = new();
    private readonly Thread thread;
    private int kills;

    public Killer(int seed, Count count)
    {
        this.count = count;
        thread = new Thread(() => Run(new Random(seed))) { IsBackground = true };
        thread.Start();
    }

    public int Stop()
    {
        stop.Set();
        thread.Join();
        return kills;
    }

    public void Dispose()
    {
        Stop();
        stop.Dispose();
    }

    private void Run(Random random)
    {
        var (next, looks) = (0L, 0);
        while (!stop.Wait(random.Next(1, 10)))
        {
            if (count.Ended < next && ++looks < MostLooksBetween)
            {
                continue;
            }
            kills += Workers.KillOne(random) ? 1 : 0;
            (next, looks) = (count.Ended + random.Next(1, MostJobsBetween), 0);
        }
    }
}
