using Katas.Labs.Clock;
using Katas.Labs.Findings;
using Katas.Labs.Results;
using Katas.Labs.Work;

namespace Katas.Labs.Numbers;

/// <summary>The same work on more and more workers.</summary>
public sealed class HowManyWorkersLab : Lab
{
    /// <inheritdoc />
    public override string Name => "how-many-workers";

    /// <inheritdoc />
    public override string About =>
        "The same work on one worker, two, and on to twice the processors: how far does it scale, and what stops it?";

    /// <inheritdoc />
    public override string Articles => "A2";

    /// <inheritdoc />
    public override LabSize Size => new(8_000, 20_000, 2_000_000, "names");

    private protected override LabReport Measure(LabRun run)
    {
        var trials = ProductTrials.Of(run);
        var counts = WorkerCounts.UpTo(2 * run.Workers, Environment.ProcessorCount);
        List<Trial> all = [trials.Loop()];
        foreach (var count in counts)
        {
            all.Add(trials.Map(run.NewProcesses(count), $"processes-{count}", Label("process", count)));
        }
        foreach (var count in counts)
        {
            all.Add(trials.Map(run.NewThreads(count), $"threads-{count}", Label("thread", count)));
        }
        run.StartPython(
            "how_many_workers.py",
            new
            {
                workers = run.Workers,
                size = run.Size,
                counts,
            }
        );
        if (run.Python is { } python)
        {
            all.Add(python.Trial("loop", "loop"));
            all.AddRange(counts.Select(count => python.Trial($"processes-{count}", Label("process", count))));
            all.AddRange(counts.Select(count => python.Trial($"threads-{count}", Label("thread", count))));
        }
        var table = new TimeTable("A product for every name", "loop", Rounds.Take(run, all), []);
        var scalings = Scaling.Of(table, counts, Environment.ProcessorCount);
        return Report(run, [table], HowManyWorkersFindings.From(scalings, Environment.ProcessorCount)) with
        {
            Lines = [Plot(table, scalings, counts)],
            Facts = [.. scalings.SelectMany(scaling => scaling.Facts)],
            Notes =
            [
                "Speed-up over workers is over one worker of the same pool, so that what a pool costs by itself is no part of it.",
                "Amdahl's fit: 1/S = f + (1 − f)/p by least squares over all numbers of workers, where p counts no more workers than there are processors.",
                "Karp–Flatt: e = (1/S − 1/p)/(1 − 1/p). The same for all p: a serial part. Growing with p: overhead.",
            ],
        };
    }

    private static string Label(string worker, int count) =>
        count == 1 ? $"1 {worker}"
        : worker == "process" ? $"{count} processes"
        : $"{count} threads";

    private static LinePlot Plot(TimeTable table, IReadOnlyList<Scaling> scalings, IReadOnlyList<int> counts)
    {
        var series = new List<Series>
        {
            new("ideal", [.. counts.Select(count => Point.At(count, count))], IsComputed: true),
        };
        foreach (var scaling in scalings)
        {
            series.Add(
                new Series(scaling.Name, [.. scaling.Steps.Select(step => new Point(step.Workers, step.Speedup))])
            );
            if (scaling.SerialPart is { } serial)
            {
                series.Add(
                    new Series(
                        $"Amdahl's law, {scaling.Name}",
                        [
                            .. counts.Select(count =>
                                Point.At(count, Amdahl.Speedup(serial, Math.Min(count, scaling.Cores)))
                            ),
                        ],
                        IsComputed: true
                    )
                );
            }
        }
        return new LinePlot("Speed-up over workers", "workers", "speed-up over one worker (×)", series);
    }
}
