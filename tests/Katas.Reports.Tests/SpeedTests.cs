using System.Text.Json;
using Katas.Judging;
using NUnit.Framework;
using Shouldly;
using Spectre.Console;
using Spectre.Console.Testing;

namespace Katas.Reports.Tests;

public sealed class SpeedTests
{
    private static readonly SpeedReport Measured = new(SpeedState.Measured)
    {
        Estimate = new SpeedEstimate
        {
            Rounds = 9,
            Dropped = 1,
            AgainstReference = new Estimate(0.98, 0.96, 0.99),
            Reference = new Estimate(1.91, 1.88, 1.93),
            Speedup = new Estimate(1.87, 1.84, 1.90),
            Share = new Estimate(1, 1, 1),
        },
        Points = new Estimate(30, 30, 30),
        Workers = 2,
        EffectiveCores = 1.95,
        Split = new SpeedSplit
        {
            Sequential = TimeSpan.FromMilliseconds(380),
            Parallel = TimeSpan.FromMilliseconds(200),
            OneCore = TimeSpan.FromMilliseconds(376),
            ParallelWork = TimeSpan.FromMilliseconds(390),
            OneCoreWork = TimeSpan.FromMilliseconds(376),
            EffectiveCores = 1.95,
        },
        Remarks = ["It starts slowly."],
    };

    private static readonly SpeedReport Inconclusive = new(SpeedState.Inconclusive) { Reason = "Too busy here." };

    [Test]
    public void A_measured_speed_has_the_fields_of_the_contract()
    {
        var result = Json(Measured);
        var speed = result.GetProperty("speed");

        speed.GetProperty("state").GetString().ShouldBe("measured");
        speed.GetProperty("speedup").GetDouble().ShouldBe(1.87);
        speed.GetProperty("low").GetDouble().ShouldBe(1.84);
        speed.GetProperty("high").GetDouble().ShouldBe(1.9);
        speed.GetProperty("reference").GetDouble().ShouldBe(1.91);
        speed.GetProperty("rounds").GetInt32().ShouldBe(9);
        speed.GetProperty("onOneCore").GetDouble().ShouldBe(1.011);
        speed.GetProperty("efficiency").GetDouble().ShouldBe(0.964);
        result.GetProperty("score").GetDouble().ShouldBe(100);
        result.GetProperty("points").GetProperty("speed").GetDouble().ShouldBe(30);
    }

    [Test]
    public void An_inconclusive_speed_counts_for_nobody_and_says_why()
    {
        var result = Json(Inconclusive);

        result.GetProperty("speed").GetProperty("state").GetString().ShouldBe("inconclusive");
        result.GetProperty("speed").GetProperty("reason").GetString().ShouldBe("Too busy here.");
        result.GetProperty("speed").GetProperty("speedup").ValueKind.ShouldBe(JsonValueKind.Null);
        result.GetProperty("points").GetProperty("speed").ValueKind.ShouldBe(JsonValueKind.Null);
        (result.GetProperty("score").GetDouble(), result.GetProperty("outOf").GetDouble()).ShouldBe((100, 100));
    }

    [Test]
    public void A_chart_has_bars_as_long_as_what_they_stand_for()
    {
        using var console = new TestConsole().Width(80);

        new SpeedChart(console).Write(Measured, new Score(100, 100, 50, 20) { Speed = 30 });

        var lines = console.Output.Split('\n');
        int LengthOf(string name) => lines.Single(line => line.StartsWith(name)).Count(c => c == '█');
        lines[0].ShouldBe("speed  30 points; 9 rounds, 2 workers");
        lines.ShouldContain(line => line.EndsWith("1.87 × (1.84–1.90)"));
        LengthOf("ideal").ShouldBe(40);
        LengthOf("reference").ShouldBe(39);
        LengthOf("yours").ShouldBe(38);
        LengthOf("on one core").ShouldBe(21);
    }

    [TestCase(40)]
    [TestCase(200)]
    public void A_chart_fits_its_terminal(int width)
    {
        using var console = new TestConsole().Width(width);

        new SpeedChart(console).Write(Measured, new Score(100, 100, 50, 20) { Speed = 30 });

        console.Output.Split('\n').ShouldAllBe(line => line.Length <= width);
    }

    [Test]
    public void A_chart_of_what_could_not_be_told_says_why()
    {
        using var console = new TestConsole().Width(100);

        new SpeedChart(console).Write(Inconclusive, new Score(100, 100, 50, 20));

        console.Output.ShouldContain("inconclusive, no points for or against. Too busy here.");
    }

    [Test]
    public void The_host_says_what_it_was_measured_on()
    {
        var machine = new MachineCalibration(
            2,
            [new TaskCalibration("hashing", TimeSpan.FromMilliseconds(3), 1.93, AgainstItself: 0.01, Disturbed: 0)]
        );
        using var output = new StringWriter();
        var report = Given.Report(Given.Passed());

        JsonReport.Write(report with { Host = report.Host with { Machine = machine } }, output);

        var host = JsonDocument.Parse(output.ToString()).RootElement.GetProperty("host");
        host.GetProperty("effectiveCores").GetDouble().ShouldBe(1.93);
        host.GetProperty("calibration").GetString().ShouldBe("steady");
    }

    [Test]
    public void A_row_has_the_figures_the_points_and_a_bar()
    {
        var text = Row(Measured);

        text.ShouldContain("1.87 ×");
        text.ShouldContain("1.84–1.90");
        text.ShouldContain("1.91 ×");
        text.ShouldContain("30 of 30");
        text.ShouldContain("█");
        text.ShouldContain("→ It starts slowly.");
    }

    [Test]
    public void An_inconclusive_row_says_why()
    {
        var text = Row(Inconclusive);

        text.ShouldContain("inconclusive");
        text.ShouldContain("Too busy here.");
    }

    [Test]
    public void What_was_not_measured_has_no_row() => Row(SpeedReport.NotMeasured).ShouldBeEmpty();

    [Test]
    public void A_name_can_do_no_more_than_be_read()
    {
        var console = new TestConsole().Width(200);

        new SpeedTable(console).Row("[red]x[/]\u001b[2J", Measured, 30);

        console.Output.ShouldContain("[red]x[/]");
        console.Output.ShouldNotContain('\u001b');
    }

    private static string Row(SpeedReport speed)
    {
        var console = new TestConsole().Width(200);
        new SpeedTable(console).Row("hashing/thread-pool", speed, 30);
        return console.Output;
    }

    private static JsonElement Json(SpeedReport speed)
    {
        using var output = new StringWriter();
        var kata = Given.Passed() with { Speed = speed, Score = Scoring.For([], Weights.Usual, speed) };
        JsonReport.Write(Given.Report(kata), output);
        return JsonDocument.Parse(output.ToString()).RootElement.GetProperty("results")[0];
    }
}
