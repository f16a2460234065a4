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

    private const string Yaml = """
        task: factorial
        title: Small
        weights: { correct: 50, discipline: 20, speed: 30 }
        limits: { compile-seconds: 60, case-seconds: 30, compiler-mebibytes: 1024, output-kibibytes: 64, answer-mebibytes: 16 }
        cases:
          - { name: three numbers, workers: 2, numbers: [3, 0, 21] }
        speed:
          seconds: 1
          target-milliseconds: 10
          numbers: { of: 1500-1600 }
        strategies:
          sequential: { title: T, about: A, article: [A1], hints: [a, b, c] }
          thread-pool: { title: T, about: A, article: [A1], hints: [a, b, c] }
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

    private static async Task<KataReport> MeasuredAsync(string script)
    {
        using var folder = new TemporaryFolder();
        folder.Write("kit/katas/factorial/kata.yaml", Yaml);
        foreach (var strategy in (string[])["sequential", "thread-pool"])
        {
            folder.Write($"kit/katas/factorial/starters/{strategy}.csx", "// the starter\n");
            folder.Write($"kit/solutions/factorial/{strategy}.csx", Solution($"factorial/{strategy}"));
        }
        folder.Write($"submission/{Kata}.csx", script);
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
}
