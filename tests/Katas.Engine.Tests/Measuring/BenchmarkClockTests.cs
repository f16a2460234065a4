using Katas.Engine.Measuring;
using NUnit.Framework;
using Shouldly;

namespace Katas.Engine.Tests.Measuring;

public sealed class BenchmarkClockTests
{
    private static readonly Contestant[] ToAndFro =
    [
        Contestant.Submission,
        Contestant.Reference,
        Contestant.Sequential,
    ];

    [Test]
    public void Everyone_runs_once_in_the_order_asked_for()
    {
        using var folder = new TemporaryFolder();
        var stage = new Written();

        var times = new BenchmarkClock(folder.At("clock")).Time(ToAndFro, stage);

        stage.Steps.ShouldBe(ToAndFro.SelectMany(who => (string[])[$"before {who}", $"run {who}", $"after {who}"]));
        times.Keys.ShouldBe(ToAndFro, ignoreOrder: true);
        times.Values.ShouldAllBe(time => time >= TimeSpan.Zero);
    }

    [Test]
    public void What_a_turn_throws_comes_out()
    {
        using var folder = new TemporaryFolder();
        var stage = new Written { Fails = Contestant.Reference };

        Should
            .Throw<AggregateException>(() => new BenchmarkClock(folder.At("clock")).Time(ToAndFro, stage))
            .InnerException!.Message.ShouldBe("on purpose");
    }

    [Test]
    public void Its_own_reports_hold_the_measurements_of_all_rounds()
    {
        using var folder = new TemporaryFolder();
        var clock = new BenchmarkClock(folder.At("clock"));
        clock.Time([Contestant.Sequential, Contestant.Reference], new Written());
        clock.Time([Contestant.Reference, Contestant.Sequential, Contestant.Submission], new Written());

        clock.Export(folder.At("artifacts"), "factorial/thread-pool");

        var files = Directory.EnumerateFiles(folder.At("artifacts")).ToList();
        files.ShouldContain(file => file.EndsWith(".md", StringComparison.Ordinal));
        var measurements = File.ReadAllText(
            files.Single(file => file.EndsWith("measurements.csv", StringComparison.Ordinal))
        );
        measurements
            .Split('\n')
            .Count(line => line.Contains("Sequential", StringComparison.Ordinal))
            .ShouldBeGreaterThanOrEqualTo(2);
    }

    private sealed class Written : ITurnStage
    {
        public List<string> Steps { get; } = [];

        public Contestant? Fails { get; init; }

        public void Before(Contestant contestant) => Steps.Add($"before {contestant}");

        public void Run(Contestant contestant)
        {
            Steps.Add($"run {contestant}");
            if (contestant == Fails)
            {
                throw new InvalidOperationException("on purpose");
            }
        }

        public void After(Contestant contestant) => Steps.Add($"after {contestant}");
    }
}
