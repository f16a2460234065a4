using Katas.Judging;
using Katas.Labs.Clock;
using Katas.Labs.Findings;
using Katas.Labs.Results;
using Katas.Labs.Work;

namespace Katas.Labs.Numbers;

/// <summary>An empty job for every name: what parallel work costs where there is nothing to gain.</summary>
public sealed class TrivialWorkLab : Lab
{
    private static readonly int[] AllChunks = [1, 16, 256, 4_096, 65_536];

    /// <inheritdoc />
    public override string Name => "trivial-work";

    /// <inheritdoc />
    public override string About =>
        "An empty job for every name: what does handing work out cost, and how large must chunks be?";

    /// <inheritdoc />
    public override string Articles => "A3";

    /// <inheritdoc />
    public override LabSize Size => new(403_345, 403_345, 5_000_000, "names");

    private protected override LabReport Measure(LabRun run)
    {
        var names = Names.Make(run.Size);
        int[] chunks = [.. AllChunks.Where(chunk => chunk == 1 || chunk < run.Size)];
        var trials = new PoolTrials<string, int>(
            run,
            Jobs.Nothing,
            names,
            answers => Jobs.Require(answers, names.Count, i => names[i].Length)
        );
        List<Trial> all =
        [
            trials.Loop(),
            trials.Map(run.Processes, "processes", "process pool, its own chunks"),
            trials.Map(run.Threads, "threads", "thread pool, its own chunks"),
            trials.Tasks(),
        ];
        foreach (var chunk in chunks)
        {
            all.Add(trials.Map(run.Processes, $"processes-{chunk}", $"process pool, chunks of {chunk}", chunk));
            all.Add(trials.Map(run.Threads, $"threads-{chunk}", $"thread pool, chunks of {chunk}", chunk));
        }
        run.StartPython(
            "trivial_work.py",
            new
            {
                workers = run.Workers,
                size = run.Size,
                chunks,
            }
        );
        if (run.Python is { } python)
        {
            all.AddRange([
                python.Trial("loop", "loop"),
                python.Trial("processes", "Pool.map"),
                python.Trial("threads", "dummy.Pool.map"),
            ]);
            foreach (var chunk in chunks)
            {
                all.Add(python.Trial($"processes-{chunk}", $"Pool.map, chunks of {chunk}"));
                all.Add(python.Trial($"threads-{chunk}", $"dummy.Pool.map, chunks of {chunk}"));
            }
        }
        var table = new TimeTable(
            "An empty job for every name",
            "loop",
            Rounds.Take(run, all),
            ArticleFigures.TrivialWork
        );
        return Report(run, [table], TrivialWorkFindings.From(table, chunks, run.Size)) with
        {
            Lines = [Sweep(table, chunks)],
            Notes = ["The pools are started before the clock runs."],
        };
    }

    private static LinePlot Sweep(TimeTable table, IReadOnlyList<int> chunks)
    {
        var series = new List<Series>();
        foreach (var platform in table.Platforms)
        {
            var language = platform == Platform.Python ? "Python " : "";
            foreach (var pool in (string[])["processes", "threads"])
            {
                series.Add(
                    new Series(
                        $"{language}{pool}",
                        [
                            .. chunks
                                .Select(chunk => (chunk, row: table.Find($"{pool}-{chunk}", platform)))
                                .Where(at => at.row is not null)
                                .Select(at => new Point(at.chunk, at.row!.Time)),
                        ]
                    )
                );
            }
            if (table.Find("loop", platform) is { } loop)
            {
                series.Add(
                    new Series(
                        $"{language}loop",
                        [.. chunks.Select(chunk => new Point(chunk, loop.Time))],
                        IsComputed: true
                    )
                );
            }
        }
        return new LinePlot("Time over the size of chunks", "jobs in a chunk", "seconds", series)
        {
            AcrossInFactors = true,
            UpInFactors = true,
        };
    }
}
