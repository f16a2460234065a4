using Katas.Cli.Learning;
using Katas.Cli.Watching;
using Katas.Engine.Catalog;
using Katas.Judging;
using NUnit.Framework;
using Shouldly;

namespace Katas.Cli.Tests.Watching;

public sealed class WatchViewTests
{
    private static readonly Kit Kit = Kit.Read(House.SampleKit);

    private static WatchModel Model
    {
        get
        {
            var folder = new LearnerFolder(Path.Join(House.SampleKit, "katas"));
            return new WatchModel("katas", Standing.Of(Kit, folder, new LearnerProgress()), KataId.All[5]);
        }
    }

    [TestCase(20, 6)]
    [TestCase(60, 20)]
    [TestCase(200, 50)]
    public void A_frame_has_a_line_for_each_row_and_none_is_too_long(int columns, int rows)
    {
        var finding = new Finding(Verdict.WrongResult, string.Join(' ', Enumerable.Repeat("words", 200)))
        {
            Place = new SourcePlace("factorial/sequential.csx", 3, 5) { Text = new string('x', 500) },
            Hint = "try again",
        };
        var report = KataReport.Unrun("factorial/sequential", "factorial/sequential.csx", Weights.Usual, finding);

        foreach (var page in Enum.GetValues<WatchPage>())
        {
            var lines = new WatchView(columns, rows, plain: true).Lines(
                Model with
                {
                    Page = page,
                    Report = report,
                    Statement = Kit.Statement(Kit.Tasks[0].Kind),
                    Remark = string.Join(' ', Enumerable.Repeat("remark", 50)),
                }
            );

            lines.Count.ShouldBe(rows);
            lines.ShouldAllBe(line => Visible(line).Length < columns);
        }
    }

    [Test]
    public void What_does_not_fit_is_counted_and_can_be_scrolled_to()
    {
        var view = new WatchView(80, 12, plain: true);
        var model = Model with { Page = WatchPage.Statement, Statement = string.Join('\n', Enumerable.Range(1, 40)) };

        view.Lines(model).ShouldContain(line => Visible(line).Contains("↓ 33 more"));
        view.Lines(model with { Scroll = 33 }).Select(Visible).ShouldContain("40");
    }

    [Test]
    public void A_hint_flows_and_its_code_stays()
    {
        new HintStep("1", "two\nlines\n\n    code();\n    more();\n").Flowing.ShouldBe(
            "two lines\n\n    code();\n    more();"
        );
    }

    private static string Visible(string line) =>
        System.Text.RegularExpressions.Regex.Replace(
            line,
            "\u001b\\[[0-9;]*m",
            "",
            System.Text.RegularExpressions.RegexOptions.None,
            TimeSpan.FromSeconds(1)
        );
}
