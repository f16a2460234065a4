using Katas.Labs.Clock;
using Katas.Labs.Findings;
using Katas.Labs.Results;
using Katas.Labs.Work;

namespace Katas.Labs.Files;

/// <summary>The digest of every file below a folder.</summary>
public sealed class HashFilesLab : Lab
{
    /// <inheritdoc />
    public override string Name => "hash-files";

    /// <inheritdoc />
    public override string About =>
        "MD5 of every file below a folder: what do processes and threads gain where files are read and digested?";

    /// <inheritdoc />
    public override string Articles => "A1";

    /// <inheritdoc />
    public override LabSize Size => new(1_000, 4_000, 200_000, "files");

    private protected override LabReport Measure(LabRun run)
    {
        run.Say("writing files");
        var tree = FileTree.Write(
            Directory.CreateDirectory(Path.Combine(run.Folder, "files")).FullName,
            run.Size,
            FileTree.FreeIn(run.Folder),
            run.Cancellation
        );
        string[] digests = [.. tree.Paths.Select(Hashing.Md5)];
        var trials = new PoolTrials<string, string>(
            run,
            Hashing.Md5,
            tree.Paths,
            answers => Jobs.Require(answers, digests.Length, i => digests[i])
        );
        List<Trial> all =
        [
            trials.Loop(),
            trials.Map(run.Processes, "processes", "process pool, Map"),
            trials.Map(run.Threads, "threads", "thread pool, Map"),
            trials.Tasks(),
            trials.Submit(run.Processes, "executor-processes", "process pool, Submit"),
            trials.Submit(run.Threads, "executor-threads", "thread pool, Submit"),
        ];
        run.StartPython("hash_files.py", new { workers = run.Workers, folder = tree.Folder });
        if (run.Python is { } python)
        {
            all.AddRange([
                python.Trial("loop", "loop"),
                python.Trial("processes", "Pool.map"),
                python.Trial("threads", "dummy.Pool.map"),
                python.Trial("executor-processes", "ProcessPoolExecutor.map"),
                python.Trial("executor-threads", "ThreadPoolExecutor.map"),
            ]);
        }
        var table = new TimeTable("MD5 of every file", "loop", Rounds.Take(run, all), []);
        return Report(run, [table], HashFilesFindings.From(table, tree.Bytes)) with
        {
            Facts = [new Fact("bytes of all files", tree.Bytes, "bytes")],
            Notes =
            [
                "The files are in the kernel's page cache: lab shuffled-files reads them from the disk as well.",
                "The article shows this program and gives its times for other work (A2, A3).",
            ],
        };
    }
}
