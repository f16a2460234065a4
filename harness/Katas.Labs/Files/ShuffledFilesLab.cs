using Katas.Labs.Clock;
using Katas.Labs.Findings;
using Katas.Labs.Results;
using Katas.Labs.Work;

namespace Katas.Labs.Files;

/// <summary>The same files in their order and shuffled, from memory and from the disk.</summary>
public sealed class ShuffledFilesLab : Lab
{
    private const string Ordered = "ordered";
    private const string Shuffled = "shuffled";

    /// <summary>More of the files than this in memory after they were to be dropped, and the disk is not what is measured.</summary>
    private const double StillWarm = 0.1;
    private const int LookedAt = 50;

    /// <inheritdoc />
    public override string Name => "shuffled-files";

    /// <inheritdoc />
    public override string About =>
        "The same files hashed in their order and shuffled: does the order in which files are read matter?";

    /// <inheritdoc />
    public override string Articles => "A4";

    /// <inheritdoc />
    public override LabSize Size => new(500, 3_000, 200_000, "files") { Least = 2 };

    private protected override LabReport Measure(LabRun run)
    {
        run.Say("writing files");
        var tree = FileTree.Write(
            Directory.CreateDirectory(Path.Combine(run.Folder, "files")).FullName,
            run.Size,
            FileTree.FreeIn(run.Folder),
            run.Cancellation
        );
        string[] shuffled = [.. tree.Paths];
        new Random(run.Size).Shuffle(shuffled);
        run.StartPython(
            "shuffled_files.py",
            new
            {
                workers = run.Workers,
                ordered = List(run, Ordered, tree.Paths),
                shuffled = List(run, Shuffled, shuffled),
            }
        );
        List<Trial> warm = [.. Trials(run, tree.Paths, Ordered), .. Trials(run, shuffled, Shuffled)];
        var warmTable = new TimeTable("From memory (page cache warm)", $"loop-{Ordered}", Rounds.Take(run, warm), []);
        List<TimeTable> tables = [warmTable];
        var left = LeftAfterDropping(tree.Paths);
        var couldDrop = left is <= StillWarm;
        if (couldDrop)
        {
            tables.Add(
                new TimeTable(
                    "From the disk (page cache dropped before each turn)",
                    $"loop-{Ordered}",
                    Rounds.Take(run, [.. warm.Select(trial => Cold(trial, tree.Paths))]),
                    []
                )
            );
        }
        return Report(run, tables, ShuffledFilesFindings.From(warmTable, tables.Skip(1).FirstOrDefault())) with
        {
            Facts = left is { } share ? [new Fact("share in memory after dropping", share)] : [],
            Notes =
            [
                couldDrop
                    ? "Cold: the kernel was asked to forget the files before each turn (posix_fadvise), and had (mincore). What the disk itself keeps in memory, it may still keep."
                    : "The page cache cannot be dropped here (the files' folder may be in memory, or the kernel keeps them): there are no cold times.",
                "The article says that shuffling makes every version slower and gives no figures.",
            ],
        };
    }

    private static IEnumerable<Trial> Trials(LabRun run, IReadOnlyList<string> files, string order)
    {
        string[] digests = [.. files.Select(Hashing.Md5)];
        var trials = new PoolTrials<string, string>(
            run,
            Hashing.Md5,
            files,
            answers => Jobs.Require(answers, digests.Length, i => digests[i])
        );
        yield return trials.Loop($"loop-{order}", $"loop, {order}");
        yield return trials.Map(run.Processes, $"processes-{order}", $"process pool, {order}");
        yield return trials.Map(run.Threads, $"threads-{order}", $"thread pool, {order}");
        if (run.Python is { } python)
        {
            yield return python.Trial($"loop-{order}", $"loop, {order}");
            yield return python.Trial($"processes-{order}", $"Pool.map, {order}");
            yield return python.Trial($"threads-{order}", $"dummy.Pool.map, {order}");
        }
    }

    private static Trial Cold(Trial trial, IReadOnlyList<string> files) =>
        trial with
        {
            Before = () =>
            {
                trial.Before();
                PageCache.Drop(files);
            },
        };

    private static double? LeftAfterDropping(IReadOnlyList<string> files)
    {
        PageCache.Drop(files);
        return PageCache.Resident(files.Take(LookedAt));
    }

    private static string List(LabRun run, string order, IReadOnlyList<string> files)
    {
        var list = Path.Combine(run.Folder, $"{order}.txt");
        File.WriteAllLines(list, files);
        return list;
    }
}
