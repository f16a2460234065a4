using Katas.Engine.Catalog;
using Katas.Engine.Checking;
using Katas.Engine.Grading;
using Katas.Judging;
using Katas.Wire;
using NUnit.Framework;
using Shouldly;

namespace Katas.Engine.Tests.Grading;

public sealed class BatchTests
{
    private static readonly KataId Crawl = new(TaskKind.Crawling, Strategy.Futures);

    [Test]
    public async Task What_passed_is_timed_once_and_kept()
    {
        using var sample = new ClassFolder();
        Hand(sample, "anna", Solution());
        // The same script is the same unit; what is wrong has no speed.
        Hand(sample, "ben", Solution());
        Hand(sample, "cleo", "// nothing");
        var first = new Listener();

        await GradeAsync(sample, first, objection: null);
        var second = new Listener();
        await GradeAsync(sample, second, objection: null);

        first.Halves.ShouldBe([(false, 2), (true, 1)]);
        first.Done.ShouldContain("anna");
        second.Halves.ShouldBe([(false, 0), (true, 0)]);
        using var book = GradebookFile.Open(sample.Results);
        book.Units.ShouldBe(3);
        var anna = book.Students().Single(student => student.Student == "anna");
        book.Report(anna.Scripts[Crawl], Crawl)!.Value.Report.Speed.State.ShouldNotBe(SpeedState.NotMeasured);
    }

    [Test]
    public async Task A_machine_that_is_not_good_enough_takes_no_times_and_says_why()
    {
        using var sample = new ClassFolder();
        Hand(sample, "anna", Solution());
        var listener = new Listener();

        await GradeAsync(sample, listener, objection: "too loud");

        listener.NoSpeedBecause.ShouldBe("too loud");
        using var book = GradebookFile.Open(sample.Results);
        book.Units.ShouldBe(1);
    }

    private static string Solution() => File.ReadAllText(Path.Join(House.Root, "solutions", Crawl.ScriptPath));

    private static void Hand(ClassFolder sample, string student, string script) =>
        sample.Write($"{student}/{Crawl.ScriptPath}", script);

    private static async Task GradeAsync(ClassFolder sample, Listener listener, string? objection)
    {
        using var results = ResultsFolder.Hold(sample.Results);
        using var book = GradebookFile.OpenOrCreate(sample.Results);
        var kit = Kit.Read(House.Root);
        var batch = new Batch(
            // A crawl waits, and needs no calibration.
            kit with
            {
                Tasks = [kit.Tasks.Single(task => task.Kind == TaskKind.Crawling)],
            },
            House.Tools,
            new CheckOptions(Seed: 1, Path.Join(sample.Results, "cache")),
            results,
            book,
            listener
        )
        {
            CalibrationRounds = 1,
            Objection = _ => objection,
            SpeedLimit = TimeSpan.FromSeconds(2),
        };
        using var deadline = new CancellationTokenSource(House.Deadline * 3);
        await batch.RunAsync(
            [.. sample.List().Arrivals.Select(batch.Receive)],
            new BatchOptions(Jobs: 2, Speed: true),
            deadline.Token
        );
    }

    private sealed class Listener : IBatchListener
    {
        public List<(bool Speed, int Units)> Halves { get; } = [];

        public List<string> Done { get; } = [];

        public string? NoSpeedBecause { get; private set; }

        public void Begins(bool speed, int units, int done, int older) => Halves.Add((speed, units));

        public void Doing(string what) { }

        public void Finished(KataId kata, Verdict verdict, IReadOnlyList<string> students) { }

        public void StudentFinished(HandedIn student) => Done.Add(student.Student);

        public void NoSpeed(string reason) => NoSpeedBecause = reason;
    }
}
