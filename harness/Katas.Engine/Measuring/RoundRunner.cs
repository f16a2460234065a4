using Katas.Engine.Catalog;
using Katas.Engine.Isolation;

namespace Katas.Engine.Measuring;

/// <summary>Runs rounds: everyone's runner is started, each has its turn on the clock, all are ended.</summary>
internal sealed class RoundRunner(
    ToolFolder tools,
    RunFolder run,
    Limits limits,
    Workload workload,
    BenchmarkClock clock,
    IReadOnlyDictionary<string, string> runtime,
    Func<Contestant, Contender> contenderOf
)
{
    /// <summary>Rounds that may fail on our side.</summary>
    private const int MostFailures = 2;

    private int _failures;

    /// <summary>
    /// One round: the times and what was seen; null where it failed on our side, which on a machine brought to its knees may happen
    /// once in a while.
    /// </summary>
    /// <exception cref="IOException">It failed again and again.</exception>
    public async Task<(
        IReadOnlyDictionary<Contestant, TimeSpan> Times,
        IReadOnlyDictionary<Contestant, TimedRun> Runs
    )?> RunAsync(IReadOnlyList<Contestant> order, CancellationToken cancellation)
    {
        try
        {
            return await RunAllAsync(order, cancellation);
        }
        catch (Exception e)
            when (!cancellation.IsCancellationRequested
                && e is IOException or AggregateException { InnerException: IOException }
                && _failures++ < MostFailures
            )
        {
            return null;
        }
    }

    private async Task<(
        IReadOnlyDictionary<Contestant, TimeSpan> Times,
        IReadOnlyDictionary<Contestant, TimedRun> Runs
    )> RunAllAsync(IReadOnlyList<Contestant> order, CancellationToken cancellation)
    {
        // All are started before anybody's turn: starting takes the cores.
        var opened = new Dictionary<Contestant, (Contender Contender, TimedRunner Runner)>();
        var starting = order
            .Select(contestant => (contestant, StartAsync(contenderOf(contestant), cancellation)))
            .ToList();
        try
        {
            foreach (var (contestant, start) in starting)
            {
                opened[contestant] = (contenderOf(contestant), await start);
            }
            foreach (var (_, runner) in opened.Values)
            {
                await runner.SettleAsync();
            }
            var stage = new RoundStage(workload, opened);
            return (clock.Time(order, stage), stage.Runs);
        }
        finally
        {
            workload.TakeBack();
            foreach (var (_, start) in starting)
            {
                await EndAsync(start);
            }
        }
    }

    private Task<TimedRunner> StartAsync(Contender contender, CancellationToken cancellation) =>
        TimedRunner.OpenAsync(tools, run, limits, contender, workload, runtime, cancellation);

    private static async Task EndAsync(Task<TimedRunner> start)
    {
        await start.ContinueWith(_ => { }, TaskScheduler.Default);
        if (start.IsCompletedSuccessfully)
        {
            await (await start).DisposeAsync();
        }
    }
}
