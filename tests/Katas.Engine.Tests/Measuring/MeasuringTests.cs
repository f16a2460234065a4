using Katas.Engine.Catalog;
using Katas.Engine.Checking;
using Katas.Engine.Measuring;
using Katas.Judging;
using NUnit.Framework;
using Shouldly;

namespace Katas.Engine.Tests.Measuring;

/// <summary>The real clock on the real children. What it says about speed depends on the machine, so nothing here does.</summary>
public sealed class MeasuringTests
{
    private const string Kata = "factorial/thread-pool";
    private const string Pool = "hashing/process-pool";

    private const string Numbers = """
        cases:
          - { name: three numbers, workers: 2, numbers: [3, 0, 21] }
        speed:
          seconds: 1
          target-milliseconds: 10
          numbers: { of: 1500-1600 }
        """;

    private const string Files = """
        cases:
          - { name: two files, workers: 2, files: [{ random: 2, bytes: 1-9 }] }
        speed:
          seconds: 1
          target-milliseconds: 400
          files: { bytes: 1500000-2500000 }
        """;

    [Test]
    public async Task A_timed_answer_that_is_wrong_is_a_wrong_result()
    {
        var report = await MeasuredAsync(
            Solution(Kata).Replace("new Factorial(n, product)", "new Factorial(n, n < 1500 ? product : product + 1)")
        );

        report.Verdict.ShouldBe(Verdict.WrongResult);
        report.Findings[0].Case.ShouldBe("a timed run");
        report.Speed.State.ShouldBe(SpeedState.NotMeasured);
        report.Score.Total.ShouldBe(0);
    }

    [Test]
    public async Task A_job_that_is_announced_only_where_the_judge_holds_it_is_found_out()
    {
        var report = await MeasuredAsync(
            Solution(Kata).Replace("Journal.Started(n);", "if (n < 1500) { Journal.Started(n); }")
        );

        report.Verdict.ShouldBe(Verdict.WrongStructure);
        report.Speed.State.ShouldBe(SpeedState.NotMeasured);
    }

    [Test]
    public async Task What_did_not_pass_is_not_measured_and_all_points_were_to_be_had()
    {
        var report = await MeasuredAsync(
            Solution(Kata).Replace("new Factorial(n, product)", "new Factorial(n, product + 1)")
        );

        report.Verdict.ShouldBe(Verdict.WrongResult);
        report.Speed.State.ShouldBe(SpeedState.NotMeasured);
        (report.Score.Total, report.Score.OutOf).ShouldBe((0, 100));
    }

    [Test]
    public async Task What_threads_do_in_a_timed_run_and_worker_processes_where_the_judge_looks_is_found_out()
    {
        var threads = Specimen("none-threads-for-processes", Pool)
            .Replace("new FileInfo(file).Length > 0", "new FileInfo(file).Length > 9");

        var report = await MeasuredAsync(threads, Pool, Files);

        report.Verdict.ShouldBe(Verdict.WrongStructure, report.Findings[0].Message);
        (report.Findings[0].Case, report.Speed.State).ShouldBe(("a timed run", SpeedState.NotMeasured));
    }

    [Test]
    public async Task What_worker_processes_do_in_a_timed_run_is_theirs()
    {
        var report = await MeasuredAsync(Solution(Pool), Pool, Files);

        report.Findings.ShouldBeEmpty();
        report.Verdict.ShouldBe(Verdict.Passed);
    }

    private static async Task<KataReport> MeasuredAsync(string script, string kata = Kata, string work = Numbers)
    {
        using var folder = new TemporaryFolder();
        var (task, own) = (Path.GetDirectoryName(kata)!, Path.GetFileName(kata));
        folder.Write(
            $"kit/katas/{task}/kata.yaml",
            $$"""
            task: {{task}}
            title: Small
            weights: { correct: 50, discipline: 20, speed: 30 }
            limits: { compile-seconds: 60, case-seconds: 30, compiler-mebibytes: 1024, output-kibibytes: 64, answer-mebibytes: 16 }
            {{work}}
            strategies:
              sequential: { title: T, about: A, article: [A1], hints: [a, b, c] }
              {{own}}: { title: T, about: A, article: [A1], hints: [a, b, c] }
            """
        );
        foreach (var strategy in (string[])["sequential", own])
        {
            folder.Write($"kit/katas/{task}/starters/{strategy}.csx", "// the starter\n");
            folder.Write($"kit/solutions/{task}/{strategy}.csx", Solution($"{task}/{strategy}"));
        }
        folder.Write($"submission/{kata}.csx", script);
        var submission = Submission.Find(folder.At("submission"), only: null);
        await using var checker = new Checker(
            Kit.Read(folder.At("kit")),
            House.Tools,
            new CheckOptions(Seed: 1, folder.At("cache"))
        );
        var (only, none) = (submission.Scripts.ShouldHaveSingleItem(), CancellationToken.None);
        var report = await Eventually.InTime(checker.CheckAsync(submission, only, none));
        return await Eventually.InTime(
            Task.Run(() => checker.MeasureAsync(submission, only, report, new SpeedOptions(null, _ => { }), none))
        );
    }

    private static string Solution(string kata) => File.ReadAllText(Path.Join(House.Root, "solutions", $"{kata}.csx"));

    private static string Specimen(string name, string kata) =>
        File.ReadAllText(Path.Join(House.Root, "tests", "speed", name, $"{kata}.csx"));
}
