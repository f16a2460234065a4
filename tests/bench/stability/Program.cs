using System.Diagnostics;
using System.Runtime.InteropServices;
using Katas.Engine.Catalog;
using Katas.Engine.Checking;
using Katas.Engine.Isolation;
using Katas.Engine.Measuring;
using Katas.Judging;
using Katas.Stability;

// Grades the fifteen solutions, five slow variants and sequential code in every other kata's place again and again, some of the
// times with a busy loop on one core, and prints how far times and scores lie apart: stability GRADINGS LOADED [task/strategy …];
// or what the clock itself costs: stability clock. Every pass grades each program once, so that gradings of one program lie as far apart as a course's do.
// Ctrl-C ends it after the grading under way and prints what there is.
if (args is ["clock"])
{
    await ClockOverhead.PrintAsync();
    return;
}
var root = Repository.Root;
var gradings = args is [var first, ..] ? int.Parse(first) : 20;
var loaded = args is [_, var second, ..] ? int.Parse(second) : gradings / 2;
var only = args.Skip(2).Select(name => KataId.Parse(name)!.Value).ToHashSet();
var kit = Kit.Read(root);
var tools = new ToolFolder(Path.Combine(root, "artifacts", "katas"));
var programs = GradedProgram
    .Find(root)
    .Where(program => only.Count == 0 || only.Contains(program.Script.Kata))
    .ToList();
var enough = false;
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, End);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, End);
for (var pass = 0; pass < gradings; pass++)
{
    // Spread evenly: of 20 with 10 every second one.
    var isLoaded = (pass + 1) * loaded / gradings > pass * loaded / gradings;
    foreach (var program in programs.TakeWhile(_ => !enough))
    {
        using var busy = isLoaded ? BusyLoop.Start() : null;
        var grading = await GradeAsync(program.Submission, program.Script, 1000 + pass);
        (isLoaded ? program.Loaded : program.Idle).Add(grading);
        await Console.Error.WriteLineAsync(Table.Row(program.Name, isLoaded ? "loaded" : "idle", [grading]));
    }
}
Console.WriteLine(Table.Head);
foreach (var program in programs)
{
    Console.WriteLine(Table.Row(program.Name, "idle", program.Idle));
    Console.WriteLine(Table.Row(program.Name, "loaded", program.Loaded));
}

void End(PosixSignalContext context)
{
    context.Cancel = true;
    enough = true;
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
