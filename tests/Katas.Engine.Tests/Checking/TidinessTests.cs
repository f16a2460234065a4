using Katas.Judging;
using NUnit.Framework;
using Shouldly;

namespace Katas.Engine.Tests.Checking;

/// <summary>What a script leaves behind, and what the judge leaves of it: nothing. Each bench looks once more when it is closed.</summary>
public sealed class TidinessTests
{
    [TestCase("")]
    [TestCase("start.RedirectStandardOutput = true; start.RedirectStandardError = true;")]
    public async Task A_process_that_a_script_started_is_ended_with_it(string setting)
    {
        await using var bench = new Bench();
        var note = bench.At("note");

        var report = await bench.CheckBodyAsync(
            $$"""
            var start = new System.Diagnostics.ProcessStartInfo("sleep", "600");
            {{setting}}
            var sleep = System.Diagnostics.Process.Start(start)!;
            File.AppendAllText("{{note}}", $"{sleep.Id}\n");
            return {{Bench.Right}};
            """
        );

        report.Cases.Count.ShouldBe(2);
        var sleeping = File.ReadAllLines(note).Select(int.Parse).ToList();
        sleeping.Count.ShouldBe(2);
        sleeping.ShouldAllBe(process => !RoomProcesses.IsRunning(process));
        RoomProcesses.OfThisProcess().ShouldNotContain(process => process.Command.EndsWith("sleep"));
    }

    [Test]
    public async Task A_process_that_outlives_its_runner_is_ended_too()
    {
        await using var bench = new Bench();

        var report = await bench.CheckBodyAsync(
            "System.Diagnostics.Process.Start(\"setsid\", \"sleep 600\"); Environment.Exit(0); return [];"
        );

        report.Verdict.ShouldBe(Verdict.Exited);
        RoomProcesses.OfThisProcess().ShouldNotContain(process => process.Command.EndsWith("sleep"));
    }

    [Test]
    public async Task Workers_that_a_script_left_running_are_ended()
    {
        await using var bench = new Bench();

        var report = await bench.CheckAsync(
            $$"""
            ProcessPool pool = new(2);
            Factorial[] ComputeAll(IReadOnlyList<int> numbers, int workers) => pool.Map(Compute, numbers);
            {{Bench.Compute}}
            """
        );

        report.Cases.Count.ShouldBe(2);
        RoomProcesses.OfThisProcess().ShouldNotContain(process => process.Command.EndsWith("katas-runner"));
    }

    [Test]
    public async Task Files_that_a_script_made_go_with_its_room()
    {
        await using var bench = new Bench();
        var note = bench.At("note");

        await bench.CheckBodyAsync(
            $$"""
            Directory.CreateDirectory("deep/er");
            File.WriteAllText("deep/er/file", "x");
            File.SetUnixFileMode("deep/er", UnixFileMode.None);
            File.WriteAllText("{{note}}", Environment.CurrentDirectory);
            return {{Bench.Right}};
            """
        );

        var folder = File.ReadAllText(note);
        folder.ShouldContain($"katas-run-{Environment.ProcessId}-");
        Directory.Exists(folder).ShouldBeFalse();
    }

    [TestCase("while (true) { }")]
    [TestCase("System.Diagnostics.Process.Start(\"sleep\", \"600\").WaitForExit();")]
    public async Task Who_stops_a_check_stops_all_of_it(string forever)
    {
        await using var bench = new Bench("case-seconds: 600");
        using var stop = new CancellationTokenSource();
        var begun = bench.At("begun");
        var checking = bench.CheckAsync(
            $"Factorial[] ComputeAll(IReadOnlyList<int> numbers, int workers) {{ File.WriteAllText(\"{begun}\", \"\"); {forever} return []; }}",
            stop.Token
        );
        Eventually.True(() => File.Exists(begun), "the function is called");

        await stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => checking);
        RoomProcesses.OfThisProcess().ShouldNotContain(process => !process.Command.EndsWith("katas-compiler"));
    }

    [Test]
    public async Task A_check_that_was_stopped_before_it_began_runs_nothing()
    {
        await using var bench = new Bench();
        var begun = bench.At("begun");

        await Should.ThrowAsync<OperationCanceledException>(() =>
            bench.CheckAsync(
                $"File.WriteAllText(\"{begun}\", \"\");\nFactorial[] ComputeAll(IReadOnlyList<int> numbers, int workers) => [];",
                new CancellationToken(canceled: true)
            )
        );

        File.Exists(begun).ShouldBeFalse();
    }

    [Test]
    public async Task Our_own_failure_costs_the_script_nothing()
    {
        await using var bench = new Bench();
        File.Delete(Path.Join(bench.Kit.Root, "katas/factorial/starters/sequential.csx"));

        var report = await bench.CheckBodyAsync($"return {Bench.Right};");

        report.Verdict.ShouldBe(Verdict.HarnessFault);
        report.Findings.ShouldHaveSingleItem().Message.ShouldContain("nothing is held against the script");
    }
}
