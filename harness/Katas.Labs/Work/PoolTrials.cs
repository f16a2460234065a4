using System.Diagnostics;
using Katas.Labs.Clock;
using Katas.Labs.Results;
using Katas.Multiprocessing;

namespace Katas.Labs.Work;

/// <summary>The same jobs in all the ways there are; every answer of every turn is looked at.</summary>
/// <param name="run">Whose pools do it.</param>
/// <param name="job">A static method.</param>
/// <param name="items">What it is called with.</param>
/// <param name="check">Throws where an answer is wrong.</param>
internal sealed class PoolTrials<TIn, TOut>(
    LabRun run,
    Func<TIn, TOut> job,
    IReadOnlyList<TIn> items,
    Action<IReadOnlyList<TOut>> check
)
{
    private readonly Dictionary<string, (TimeSpan Stopped, TimeSpan Run)> _pauses = new(StringComparer.Ordinal);

    /// <summary>The share of its time, over all turns, in which this process was stopped for garbage collection; by key, from 0 to 1.</summary>
    public double StoppedFor(string key) => _pauses[key].Stopped / _pauses[key].Run;

    public Trial Loop(string key = "loop", string label = "loop") =>
        Of(
            key,
            label,
            () =>
            {
                var results = new TOut[items.Count];
                for (var i = 0; i < results.Length; i++)
                {
                    // Asked seldom enough to cost nothing, often enough to stop at once.
                    if (i % 64 == 0)
                    {
                        run.Cancellation.ThrowIfCancellationRequested();
                    }
                    results[i] = job(items[i]);
                }
                return results;
            }
        );

    public Trial Map(IWorkerPool pool, string key, string label, int? chunkSize = null) =>
        Of(key, label, () => pool.Map(job, items, chunkSize));

    public Trial Submit(IWorkerPool pool, string key, string label) =>
        Of(
            key,
            label,
            () => Task.WhenAll(items.Select(item => pool.Submit(job, item, run.Cancellation))).GetAwaiter().GetResult()
        );

    public Trial Tasks(string key = "tasks", string label = "tasks (Parallel.For)") =>
        Of(
            key,
            label,
            () =>
            {
                var results = new TOut[items.Count];
                Parallel.For(
                    0,
                    items.Count,
                    new ParallelOptions { MaxDegreeOfParallelism = run.Workers, CancellationToken = run.Cancellation },
                    i => results[i] = job(items[i])
                );
                return results;
            }
        );

    /// <summary>A process pool made for this one call, and gone after it.</summary>
    public Trial MapOnNewProcesses(string key, string label) =>
        Of(
            key,
            label,
            () =>
            {
                using var pool = new ProcessPool(run.Workers);
                using var called = run.Cancellation.Register(pool.Terminate);
                var results = pool.Map(job, items);
                pool.Close();
                pool.Join();
                return results;
            }
        );

    private Trial Of(string key, string label, Func<IReadOnlyList<TOut>> work)
    {
        IReadOnlyList<TOut> results = [];
        return new Trial(
            new Variant(key, label),
            () =>
            {
                var (stopped, began) = (GC.GetTotalPauseDuration(), Stopwatch.GetTimestamp());
                results = work();
                var before = _pauses.GetValueOrDefault(key);
                _pauses[key] = (
                    before.Stopped + GC.GetTotalPauseDuration() - stopped,
                    before.Run + Stopwatch.GetElapsedTime(began)
                );
            }
        )
        {
            Before = () => results = [],
            After = () => check(results),
        };
    }
}
