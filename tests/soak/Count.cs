using Katas.Multiprocessing;

namespace Katas.PoolSoak;

/// <summary>How each job ended.</summary>
public sealed class Count(int jobs)
{
    private readonly byte[] results = new byte[jobs];
    private readonly byte[] deaths = new byte[jobs];

    private long ended;

    /// <summary>What these books take themselves.</summary>
    public double MiB => (results.Length + deaths.Length) / 1048576.0;

    /// <summary>How many jobs have ended so far.</summary>
    public long Ended => Interlocked.Read(ref ended);

    public int Deaths => deaths.Count(times => times > 0);

    /// <summary>What must not be, in words; empty where all is well.</summary>
    public IList<string> Faults { get; } = new List<string>();

    public void Result(int item, long result)
    {
        results[item]++;
        Interlocked.Increment(ref ended);
        if (result != item * KillSoak.Factor)
        {
            Faults.Add($"job {item} gave {result}");
        }
    }

    public void Death(int item, WorkerDiedException death)
    {
        deaths[item]++;
        Interlocked.Increment(ref ended);
        if (death.Item != item.ToString() || death.Signal != 9)
        {
            Faults.Add($"job {item} ended with: {death.Message}");
        }
    }

    internal void Check(Ledger begun)
    {
        for (var job = 0; job < jobs; job++)
        {
            if (results[job] + deaths[job] != 1)
            {
                Faults.Add($"job {job} ended {results[job]} times with a result and {deaths[job]} times with a death");
            }
            if (begun[job] > 1 || begun[job] < results[job])
            {
                Faults.Add($"job {job} was begun {begun[job]} times");
            }
        }
    }
}
