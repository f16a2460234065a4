using System.Diagnostics;
using Katas.Engine.Catalog;
using Katas.Engine.Grading;
using Katas.Judging;
using Katas.Wire;
using NUnit.Framework;
using Shouldly;

namespace Katas.Engine.Tests.Grading;

public sealed class GradebookFileTests
{
    private static readonly KataId Kata = new(TaskKind.Factorial, Strategy.Sequential);
    private static readonly Host Host = new("host", "a machine");

    [Test]
    public void A_report_comes_back_as_it_was_written()
    {
        using var folder = new TemporaryFolder();
        var report = Full();
        using (var book = GradebookFile.OpenOrCreate(folder.Path))
        {
            book.Add(UnitOf(report), Host);
        }

        using var again = GradebookFile.Open(folder.Path);

        var (read, points) = again.Report("hash", Kata)!.Value;
        points.ShouldBe(100);
        ReportJson.Write(read).ShouldBe(ReportJson.Write(report));
        read.Speed.Points.ShouldBe(report.Speed.Points);
        read.Speed.Estimate!.Speedup.ShouldBe(report.Speed.Estimate!.Speedup);
        read.Speed.Split!.OverItself.ShouldBe(report.Speed.Split!.OverItself);
        read.Findings.ShouldBe(report.Findings);
    }

    [Test]
    public void What_is_finished_stays_so_for_this_version_of_the_kit_alone()
    {
        using var folder = new TemporaryFolder();
        using var book = GradebookFile.OpenOrCreate(folder.Path);
        book.Add(UnitOf(Passed()), Host);

        book.Finished(KeyOf(Lane.Correctness)).ShouldBe(Verdict.Passed);
        book.Finished(KeyOf(Lane.Correctness) with { Kit = "other" }).ShouldBeNull();
        book.IsOfAnotherKit(KeyOf(Lane.Correctness) with { Kit = "other" }).ShouldBeTrue();
        book.Finished(KeyOf(Lane.Correctness) with { Hash = "other" }).ShouldBeNull();
        book.Finished(KeyOf(Lane.Speed)).ShouldBeNull();
    }

    [Test]
    public void A_speed_counts_only_after_the_verdict_it_was_taken_for()
    {
        using var folder = new TemporaryFolder();
        using var book = GradebookFile.OpenOrCreate(folder.Path);
        book.Add(UnitOf(Passed()), Host);
        book.Add(UnitOf(Full()) with { Key = KeyOf(Lane.Speed) }, Host);
        book.Report("hash", Kata)!.Value.Report.Speed.State.ShouldBe(SpeedState.Measured);
        book.Finished(KeyOf(Lane.Speed)).ShouldNotBeNull();

        book.Add(UnitOf(Passed()), Host);

        book.Report("hash", Kata)!.Value.Report.Speed.State.ShouldBe(SpeedState.NotMeasured);
        book.Finished(KeyOf(Lane.Speed)).ShouldBeNull();
    }

    [Test]
    public void Our_own_failure_is_not_finished()
    {
        using var folder = new TemporaryFolder();
        using var book = GradebookFile.OpenOrCreate(folder.Path);
        var failure = KataReport.Unrun(
            $"{Kata}",
            Kata.ScriptPath,
            Weights.Usual,
            new Finding(Verdict.HarnessFault, "ours")
        );

        book.Add(UnitOf(failure), Host);

        book.Finished(KeyOf(Lane.Correctness)).ShouldBeNull();
    }

    [Test]
    public void A_regrade_that_is_cut_off_still_knows_what_counted_before_it_began()
    {
        using var folder = new TemporaryFolder();
        using (var book = GradebookFile.OpenOrCreate(folder.Path))
        {
            book.Add(UnitOf(Passed()), Host);
            book.BeginRegrade();
            book.Add(UnitOf(Wrong()) with { Key = KeyOf(Lane.Correctness) with { Kit = "newer" } }, Host);
        }

        using var again = GradebookFile.Open(folder.Path);
        var before = again.BeginRegrade();

        again.ReportAsOf("hash", Kata, before)!.Value.Report.Verdict.ShouldBe(Verdict.Passed);
        again.Report("hash", Kata)!.Value.Report.Verdict.ShouldBe(Verdict.WrongResult);
        again.EndRegrade();
        again.BeginRegrade().ShouldBe(2);
    }

    [Test]
    public void The_seed_is_drawn_once()
    {
        using var folder = new TemporaryFolder();
        int seed;
        using (var book = GradebookFile.OpenOrCreate(folder.Path))
        {
            seed = book.Seed;
        }

        using var again = GradebookFile.Open(folder.Path);

        again.Seed.ShouldBe(seed);
    }

    [Test]
    public void Who_handed_in_what_is_replaced_by_what_comes_later()
    {
        using var folder = new TemporaryFolder();
        using var book = GradebookFile.OpenOrCreate(folder.Path);
        book.Receive(new HandedIn("anna", "Anna") { Problem = "an archive that cannot be read" });
        var later = new HandedIn("anna", "Anna")
        {
            Submission = "abc",
            Remarks = ["one \"remark\""],
            Scripts = new Dictionary<KataId, string> { [Kata] = "hash" },
        };

        book.Receive(later);

        var student = book.Students().ShouldHaveSingleItem();
        student.Problem.ShouldBeNull();
        student.Remarks.ShouldBe(later.Remarks);
        student.Scripts.ShouldBe(later.Scripts);
    }

    [Test]
    public void A_folder_without_a_gradebook_says_how_to_make_one()
    {
        using var folder = new TemporaryFolder();

        Should
            .Throw<SubmissionException>(() => GradebookFile.Open(folder.Path))
            .Message.ShouldContain("`katas grade DIR -o");
    }

    [Test]
    public void What_is_no_gradebook_is_left_alone()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write(GradebookFile.FileName, "dear diary, this is longer than nothing");

        Should
            .Throw<SubmissionException>(() => GradebookFile.Open(folder.Path))
            .Message.ShouldContain("is no gradebook");
        File.ReadAllText(file).ShouldStartWith("dear diary");
    }

    [Test]
    public void A_full_disk_loses_nothing_that_was_finished()
    {
        Assume.That(Environment.IsPrivilegedProcess, "only root can mount a small disk");
        using var folder = new TemporaryFolder();
        Assume.That(Run("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", folder.Path), Is.Zero);
        try
        {
            var written = 0;
            using (var book = GradebookFile.OpenOrCreate(folder.Path))
            {
                var full = Should.Throw<IOException>(() =>
                {
                    for (; written < 10_000; written++)
                    {
                        book.Add(
                            UnitOf(Full()) with
                            {
                                Key = KeyOf(Lane.Correctness) with { Hash = $"{written}" },
                            },
                            Host
                        );
                    }
                });
                full.Message.ShouldContain("gradebook.db");
            }
            Run("mount", "-o", "remount,size=4m", folder.Path);

            using var again = GradebookFile.Open(folder.Path);

            written.ShouldBeGreaterThan(0);
            for (var unit = 0; unit < written; unit++)
            {
                again.Finished(KeyOf(Lane.Correctness) with { Hash = $"{unit}" }).ShouldNotBeNull();
            }
            again.Add(UnitOf(Passed()), Host);
        }
        finally
        {
            Run("umount", folder.Path);
        }
    }

    [Test]
    public void Two_runs_do_not_write_into_one_folder()
    {
        using var folder = new TemporaryFolder();
        using var first = ResultsFolder.Hold(folder.At("out"));

        Should.Throw<SubmissionException>(() => ResultsFolder.Hold(folder.At("out"))).Message.ShouldContain("in use");
    }

    [Test]
    public void Times_are_taken_by_one_run_at_a_time()
    {
        using (var lease = TimingLease.TryTake())
        {
            // Another run on this machine may have it just now, which is what it is for.
            Assume.That(lease, Is.Not.Null);
            TimingLease.TryTake().ShouldBeNull();
        }
    }

    private static UnitKey KeyOf(Lane stage) => new("hash", Kata, stage, "kit");

    private static Unit UnitOf(KataReport report) => new(KeyOf(Lane.Correctness), report, 100, TimeSpan.FromSeconds(1));

    private static KataReport Passed() =>
        new($"{Kata}", Kata.ScriptPath, Verdict.Passed, [], [], Scoring.For([], Weights.Usual));

    private static KataReport Wrong()
    {
        Finding[] findings = [new Finding(Verdict.WrongResult, "4!: expected 24, got 23.")];
        return Passed() with { Verdict = Verdict.WrongResult, Findings = findings };
    }

    private static KataReport Full() =>
        Passed() with
        {
            Findings =
            [
                new Finding(Verdict.Race, "two \"writers\" & <more>\n\u0007")
                {
                    Place = new SourcePlace("factorial/locked.csx", 3, 4) { Text = "\tx++;" },
                    Case = "a few",
                    MoreCases = 2,
                    Hint = "lock",
                },
            ],
            Cases = [new CaseReport("a few", Verdict.Race, 41.5)],
            Output = "printed",
            Speed = new SpeedReport(SpeedState.Measured)
            {
                Points = new Estimate(26.4, 25, 28),
                Estimate = new SpeedEstimate
                {
                    Rounds = 9,
                    Dropped = 1,
                    Speedup = new Estimate(1.9, 1.8, 2),
                    Reference = new Estimate(1.95, 1.9, 2),
                },
                Split = new SpeedSplit
                {
                    Sequential = TimeSpan.FromMilliseconds(200),
                    Parallel = TimeSpan.FromMilliseconds(105),
                    OneCore = TimeSpan.FromMilliseconds(205),
                    ParallelWork = TimeSpan.FromMilliseconds(210),
                    OneCoreWork = TimeSpan.FromMilliseconds(203),
                    EffectiveCores = 1.93,
                },
                Workers = 2,
                Took = TimeSpan.FromSeconds(5.5),
                Remarks = ["fast"],
            },
        };

    private static int Run(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false }
        )!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }
}
