using System.Text.Json;
using Katas.Labs.Showing;
using NUnit.Framework;
using Shouldly;
using Spectre.Console.Testing;

namespace Katas.Labs.Tests.Showing;

public sealed class TextAndJsonTests
{
    [Test]
    public void People_get_tables_bars_and_sentences()
    {
        using var console = new TestConsole();
        console.Profile.Width = 400;

        var text = new LabText(console);
        text.Write(Given.Machine);
        text.Write(Given.Report);

        var lines = console.Output;
        lines.ShouldContain("made-up A0; 2 workers, 1,000 jobs, 7 rounds in turn");
        lines.ShouldContain(".NET here: times as fast as loop");
        lines.ShouldContain("article A0: seconds");
        lines.ShouldContain("another machine, another language (Python) and another time");
        lines.ShouldContain("→ Threads were 2 × faster than the loop <here>.");
        lines.ShouldContain("lost updates: 12");
        lines.ShouldContain("first result: 250 ms");
    }

    [Test]
    public void Programs_get_every_round_and_every_interval()
    {
        using var output = new StringWriter();

        LabJson.Write(new LabResults(Given.Machine, [Given.Report]), output);

        using var document = JsonDocument.Parse(output.ToString());
        var root = document.RootElement;
        root.GetProperty("schema").GetString().ShouldBe("katas.lab/1");
        root.GetProperty("machine").GetProperty("cores").GetInt32().ShouldBe(2);
        var lab = root.GetProperty("labs")[0];
        var rows = lab.GetProperty("tables")[0].GetProperty("rows");
        rows.GetArrayLength().ShouldBe(4);
        rows[1].GetProperty("rounds").GetArrayLength().ShouldBe(Given.Rounds);
        rows[1].GetProperty("timesAsFast").GetProperty("value").GetDouble().ShouldBe(2, 1e-9);
        rows[2].GetProperty("platform").GetString().ShouldBe("python");
        lab.GetProperty("tables")[0]
            .GetProperty("article")[0]
            .GetProperty("seconds")
            .GetProperty("loop")
            .GetDouble()
            .ShouldBe(10);
        lab.GetProperty("timeline").GetArrayLength().ShouldBe(2);
        lab.GetProperty("findings").GetArrayLength().ShouldBe(1);
    }
}
