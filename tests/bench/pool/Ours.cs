using System.Diagnostics;
using Katas.Multiprocessing;

namespace Katas.PoolBench;

/// <summary>Our side of each case. Pools are kept from round to round; only the case "start" makes its own.</summary>
internal sealed class Ours : IDisposable
{
    private static readonly string[] Words = [.. Enumerable.Range(0, 1_000_000).Select(i => $"word {i}")];
    private static readonly byte[] Block = new byte[1 << 20];

    private readonly Dictionary<int, ProcessPool> pools = [];

    /// <returns>Seconds.</returns>
    public double Run(string name, int workers)
    {
        if (name == "start")
        {
            return Start(workers);
        }
        var pool = Pool(workers);
        switch (name)
        {
            case "lock":
                using (var gate = new ProcessLock())
                {
                    return pool.Apply(Jobs.EnterAndLeave, (gate, 200_000));
                }
            case "dictionary":
                using (var shared = new SharedDictionary<int, int>())
                {
                    return pool.Apply(Jobs.SetAll, (shared, 1_000));
                }
            case "queue":
                using (var queue = new JoinableQueue<int>())
                {
                    return pool.Apply(Jobs.PutAndTake, (queue, 500));
                }
        }
        var begun = Stopwatch.GetTimestamp();
        Do(name, pool);
        return Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }

    public void Dispose()
    {
        foreach (var pool in pools.Values)
        {
            pool.Dispose();
        }
    }

    private static void Do(string name, ProcessPool pool)
    {
        switch (name)
        {
            case "chunk 1":
                pool.Map(Jobs.Nothing, Words[..20_000], chunkSize: 1);
                break;
            case "chunk 16":
                pool.Map(Jobs.Nothing, Words[..200_000], chunkSize: 16);
                break;
            case "automatic chunk":
                pool.Map(Jobs.Nothing, Words);
                break;
            case "unordered":
                Drain(pool.ImapUnordered(Jobs.Nothing, Words[..20_000])).GetAwaiter().GetResult();
                break;
            case "10,000 at once":
                Task<int>[] waiting = [.. Words[..10_000].Select(word => pool.ApplyAsync(Jobs.Nothing, word))];
                foreach (var task in waiting)
                {
                    task.GetAwaiter().GetResult();
                }
                break;
            case "round trip":
                foreach (var word in Words[..2_000])
                {
                    pool.Apply(Jobs.Nothing, word);
                }
                break;
            case "1 MiB in":
                pool.Map(Jobs.Size, Enumerable.Repeat(Block, 100), chunkSize: 1);
                break;
            case "1 MiB echoed":
                pool.Map(Jobs.Same, Enumerable.Repeat(Block, 100), chunkSize: 1);
                break;
            case "300!":
                pool.Map(Jobs.Factorial, Enumerable.Repeat(300, 60_000));
                break;
            case "300! alone":
                for (var round = 0; round < 60_000; round++)
                {
                    Jobs.Factorial(300);
                }
                break;
            default:
                throw new ArgumentException($"no case {name}", nameof(name));
        }
    }

    private static async Task Drain(IAsyncEnumerable<int> results)
    {
        await foreach (var _ in results) { }
    }

    private static double Start(int workers)
    {
        var begun = Stopwatch.GetTimestamp();
        using var pool = new ProcessPool(workers);
        pool.Map(Jobs.Nothing, Enumerable.Repeat("a", workers), chunkSize: 1);
        return Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }

    private ProcessPool Pool(int workers)
    {
        if (!pools.TryGetValue(workers, out var pool))
        {
            pools[workers] = pool = new ProcessPool(workers);
            pool.Map(Jobs.Nothing, Words[..1000]);
        }
        return pool;
    }
}
