using Katas.Multiprocessing;

namespace Katas.PoolSoak;

/// <summary>Jobs of every kind of call, while workers are killed at random moments.</summary>
public static class KillSoak
{
    private const int BlockSize = 5_000;
    private const int Kinds = 4;
    private static Ledger? ledger;

    /// <summary>Runs so many jobs; the seed decides who is killed when, as far as the machine lets it.</summary>
    public static KillReport Run(int jobs, int seed)
    {
        var path = Path.Join(Path.GetTempPath(), $"pool-soak-{Guid.NewGuid():N}");
        try
        {
            // What is made once and kept is made now.
            Play(path, Math.Min(jobs, Kinds * BlockSize), seed);
            var before = Standing.Now();
            File.Delete(path);
            var (count, kills) = Play(path, jobs, seed + 1);
            return new KillReport(jobs, seed, kills, count, before, Standing.Now());
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static (Count Count, int Kills) Play(string path, int jobs, int seed)
    {
        using var begun = new Ledger(path, jobs);
        var count = new Count(jobs);
        int kills;
        using (var pool = new ProcessPool(4, new ProcessPoolOptions().WithInitializer(Open, (path, jobs))))
        using (var killer = new Killer(seed, count))
        {
            for (var first = 0; first < jobs; first += BlockSize)
            {
                var items = Enumerable.Range(first, Math.Min(BlockSize, jobs - first));
                switch (first / BlockSize % Kinds)
                {
                    case 0:
                        Submit(pool, items, count);
                        break;
                    case 1:
                        CallBack(pool, items, count);
                        break;
                    case 2:
                        InOrder(pool, items, count);
                        break;
                    default:
                        AsTheyCome(pool, items, count).GetAwaiter().GetResult();
                        break;
                }
            }
            kills = killer.Stop();
        }
        count.Check(begun);
        return (count, kills);
    }

    private static void Submit(ProcessPool pool, IEnumerable<int> items, Count count)
    {
        (int Item, Task<long> Task)[] tasks = [.. items.Select(item => (item, pool.Submit(Work, item)))];
        foreach (var (item, task) in tasks)
        {
            try
            {
                count.Result(item, task.GetAwaiter().GetResult());
            }
            catch (WorkerDiedException death)
            {
                count.Death(item, death);
            }
        }
    }

    private static void CallBack(ProcessPool pool, IEnumerable<int> items, Count count)
    {
        Task<long>[] tasks =
        [
            .. items.Select(item =>
                pool.ApplyAsync(
                    Work,
                    item,
                    result => count.Result(item, result),
                    failure => count.Death(item, (WorkerDiedException)failure)
                )
            ),
        ];
        foreach (var task in tasks)
        {
            // Each has been counted by its callback.
            task.ContinueWith(_ => { }, TaskScheduler.Default).Wait();
        }
    }

    private static void InOrder(ProcessPool pool, IEnumerable<int> items, Count count)
    {
        using var results = pool.Imap(Work, items, chunkSize: 16).GetEnumerator();
        foreach (var item in items)
        {
            try
            {
                results.MoveNext();
                count.Result(item, results.Current);
            }
            catch (WorkerDiedException death)
            {
                count.Death(item, death);
            }
        }
    }

    private static async Task AsTheyCome(ProcessPool pool, IEnumerable<int> items, Count count)
    {
        await using var results = pool.ImapUnordered(Work, items).GetAsyncEnumerator();
        while (true)
        {
            try
            {
                if (!await results.MoveNextAsync())
                {
                    return;
                }
                count.Result((int)(results.Current / Factor), results.Current);
            }
            catch (WorkerDiedException death)
            {
                count.Death(int.Parse(death.Item), death);
            }
        }
    }

    internal const long Factor = 7;

    private static void Open((string Path, int Jobs) file) => ledger = new Ledger(file.Path, file.Jobs);

    private static long Work(int item)
    {
        ledger!.Begin(item);
        if (item % 4 == 0)
        {
            // Long enough to be killed in.
            Thread.SpinWait(10_000);
        }
        return item * Factor;
    }
}
