using System.Diagnostics;
using Katas.Engine.Catalog;
using Katas.Engine.Checking;
using Katas.Engine.Isolation;
using Katas.Engine.Measuring;
using Katas.Judging;
using Katas.Stability;

// Grades the fifteen solutions and five slow variants again and again, half of the time with a busy loop on one core,
// and prints how far times and scores lie apart: stability GRADINGS [task/strategy …]; or what the clock itself costs: stability clock.
if (args is ["clock"])
{
    await ClockOverhead.PrintAsync();
    return;
}
var root = Repository.Root;
var gradings = args is [var first, ..] ? int.Parse(first) : 20;
var only = args.Skip(1).Select(name => KataId.Parse(name)!.Value).ToHashSet();
var kit = Kit.Read(root);
var tools = new ToolFolder(Path.Combine(root, "artifacts", "katas"));
List<(string Name, string Folder)> folders =
[
    ("solutions", Path.Combine(root, "solutions")),
    .. Directory
        .EnumerateDirectories(Path.Combine(root, "tests", "bench", "stability", "variants"))
        .Order(StringComparer.Ordinal)
        .Select(folder => (Path.GetFileName(folder), folder)),
];
Console.WriteLine(Table.Head);
foreach (var (name, folder) in folders)
{
    var submission = Submission.Find(folder, only: null);
    foreach (var script in submission.Scripts.Where(script => only.Count == 0 || only.Contains(script.Kata)))
    {
        List<Grading> idle = [],
            loaded = [];
        for (var i = 0; i < gradings; i++)
        {
            using var busy = i % 2 == 0 ? null : BusyLoop.Start();
            (busy is null ? idle : loaded).Add(await GradeAsync(submission, script, 1000 + i));
        }
        Console.WriteLine(Table.Row($"{name} {script.Kata}", "idle", idle));
        Console.WriteLine(Table.Row($"{name} {script.Kata}", "loaded", loaded));
    }
}

async Task<Grading> GradeAsync(Submission submission, SubmittedScript script, int seed)
{
    // A checker of its own each time: a grading begins with its own calibration.
    await using var checker = new Checker(kit, tools, new CheckOptions(seed, CheckOptions.Usual().CacheFolder));
    var rounds = new List<TimedRound>();
    var watch = Stopwatch.StartNew();
    var report = await checker.CheckAsync(submission, script, CancellationToken.None);
    report = await checker.MeasureAsync(
        submission,
        script,
        report,
        new SpeedOptions(Artifacts: null, _ => { }) { Round = rounds.Add },
        CancellationToken.None
    );
    return new Grading(report, rounds, watch.Elapsed);
}
