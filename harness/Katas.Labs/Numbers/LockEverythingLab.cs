using Katas.Labs.Clock;
using Katas.Labs.Findings;
using Katas.Labs.Results;
using Katas.Labs.Work;
using Katas.Multiprocessing;

namespace Katas.Labs.Numbers;

/// <summary>A shared total, added to with no lock, with the update under one, and with all of the work under it.</summary>
public sealed class LockEverythingLab : Lab
{
    private const int Factor = 900;

    /// <inheritdoc />
    public override string Name => "lock-everything";

    /// <inheritdoc />
    public override string About =>
        "A total that all workers add to: with no lock, with the update alone under it, with all of the work under it.";

    /// <inheritdoc />
    public override string Articles => "A7";

    /// <inheritdoc />
    public override LabSize Size => new(600, 3_000, 500_000, "jobs");

    private protected override LabReport Measure(LabRun run)
    {
        var wanted = (long)run.Size * Jobs.BitsOfProduct(Factor);
        var tally = new Dictionary<string, List<long>>(StringComparer.Ordinal);
        void Count(string key, long total) => (tally.TryGetValue(key, out var all) ? all : tally[key] = []).Add(total);

        var local = new LocalTotal();
        int[] factors = [.. Enumerable.Repeat(Factor, run.Size)];
        Trial Threads(string key, string label, Func<int, int> job) =>
            new(new Variant(key, label), () => run.Threads.Map(job, factors))
            {
                Before = () => local.Value = 0,
                After = () => Count(key, local.Value),
            };

        var total = run.Keep(new SharedDictionary<string, long>());
        var processLock = run.Keep(new ProcessLock());
        SharedTotal[] jobs = [.. Enumerable.Repeat(new SharedTotal(Factor, total, processLock), run.Size)];
        Trial Processes(string key, string label, Func<SharedTotal, int> job) =>
            new(new Variant(key, label), () => run.Processes.Map(job, jobs))
            {
                Before = () => total[LockedTotals.Key] = 0,
                After = () => Count(key, total[LockedTotals.Key]),
            };

        List<Trial> all =
        [
            new(new Variant("loop", "loop"), () => Loop(local, factors, run.Cancellation))
            {
                Before = () => local.Value = 0,
                After = () => Count("loop", local.Value),
            },
            Threads("threads-none", "threads, no lock", local.Unlocked),
            Threads("threads-update", "threads, update locked", local.UpdateLocked),
            Threads("threads-all", "threads, all locked", local.AllLocked),
            Processes("processes-none", "processes, no lock", LockedTotals.Unlocked),
            Processes("processes-update", "processes, update locked", LockedTotals.UpdateLocked),
            Processes("processes-all", "processes, all locked", LockedTotals.AllLocked),
        ];
        run.StartPython(
            "lock_everything.py",
            new
            {
                workers = run.Workers,
                size = run.Size,
                factor = Factor,
            }
        );
        if (run.Python is { } python)
        {
            foreach (var trial in all.ToList())
            {
                var (key, label) = (trial.Variant.Key, trial.Variant.Label);
                all.Add(python.Trial(key, label, told => Count($"Python {key}", told.GetProperty("total").GetInt64())));
            }
        }
        var table = new TimeTable("Adding to one total", "loop", Rounds.Take(run, all), []);
        IReadOnlyList<LostUpdates> lost =
        [
            .. all.Select(trial =>
            {
                var python = trial.Variant.Platform == Platform.Python;
                var totals = tally[python ? $"Python {trial.Variant.Key}" : trial.Variant.Key];
                return new LostUpdates(
                    python ? $"Python's {trial.Variant.Label}" : trial.Variant.Label,
                    totals.Count(reached => reached != wanted),
                    totals.Count,
                    totals.Max(reached => (wanted - reached) / (wanted / run.Size))
                );
            }),
        ];
        return Report(run, [table], LockEverythingFindings.From(table, lost)) with
        {
            Facts =
            [
                .. lost.Select(of => new Fact($"{of.Who}: turns with a wrong total", of.WrongTurns, $"of {of.Turns}")),
                .. lost.Where(of => of.WrongTurns > 0)
                    .Select(of => new Fact($"{of.Who}: most updates lost in one turn", of.Most)),
            ],
            Notes =
            [
                "No lock is there to show what it costs to be right: its total may be wrong, and is counted as it came out.",
                "Processes keep the total in a dictionary that they share, which costs two calls to the host for each update.",
                "The article gives no figures for this.",
            ],
        };
    }

    private static void Loop(LocalTotal total, IReadOnlyList<int> factors, CancellationToken cancellation)
    {
        foreach (var factor in factors)
        {
            cancellation.ThrowIfCancellationRequested();
            total.Unlocked(factor);
        }
    }
}
