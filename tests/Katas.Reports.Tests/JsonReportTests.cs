using System.Text.Json;
using CsCheck;
using Katas.Judging;
using NUnit.Framework;
using Shouldly;

namespace Katas.Reports.Tests;

/// <summary>The document of section 8 of the contract, read back as a program would.</summary>
public sealed class JsonReportTests
{
    private const JsonValueKind Text = JsonValueKind.String;
    private const JsonValueKind Number = JsonValueKind.Number;
    private const JsonValueKind Null = JsonValueKind.Null;

    private static readonly string[] Figures =
    [
        "speedup",
        "low",
        "high",
        "reference",
        "rounds",
        "onOneCore",
        "efficiency",
    ];

    private static readonly Finding Full = Given.Finding() with
    {
        Place = new SourcePlace("factorial/locked.csx", 12, 5),
        Case = "a few",
        Hint = "Begin with 1.",
    };

    [Test]
    public void The_document_names_its_schema_and_its_host()
    {
        var document = Parse(Given.Report(Given.Passed()));

        document.GetProperty("schema").GetString().ShouldBe("katas.check/1");
        var host = document.GetProperty("host");
        host.GetProperty("cores").GetInt32().ShouldBe(2);
        host.GetProperty("isolation").GetString().ShouldBeOneOf("full", "namespaces", "process");
    }

    [Test]
    public void What_is_not_measured_is_null()
    {
        var document = Parse(Given.Report(Given.Passed()));

        var host = document.GetProperty("host");
        host.GetProperty("effectiveCores").ValueKind.ShouldBe(Null);
        host.GetProperty("calibration").ValueKind.ShouldBe(Null);
        var result = document.GetProperty("results")[0];
        result.GetProperty("points").GetProperty("speed").ValueKind.ShouldBe(Null);
        var speed = result.GetProperty("speed");
        speed.GetProperty("state").GetString().ShouldBe("not-measured");
        Figures.Select(figure => speed.GetProperty(figure).ValueKind).ShouldAllBe(kind => kind == Null);
    }

    [Test]
    public void A_result_has_every_field_of_the_contract_in_its_kind()
    {
        var result = Parse(Given.Report(Given.Failed(Full))).GetProperty("results")[0];

        result.GetProperty("kata").GetString().ShouldBe("factorial/locked");
        result.GetProperty("script").GetString().ShouldBe("factorial/locked.csx");
        result.GetProperty("verdict").GetString().ShouldBe("wrong-result");
        result.GetProperty("score").ValueKind.ShouldBe(Number);
        result.GetProperty("points").GetProperty("correct").ValueKind.ShouldBe(Number);
        result.GetProperty("points").GetProperty("discipline").ValueKind.ShouldBe(Number);
        result.GetProperty("findings").ValueKind.ShouldBe(JsonValueKind.Array);
        result.GetProperty("cases").ValueKind.ShouldBe(JsonValueKind.Array);
    }

    [Test]
    public void A_score_is_its_points()
    {
        var result = Parse(Given.Report(Given.Passed())).GetProperty("results")[0];

        result.GetProperty("score").GetDouble().ShouldBe(70);
        result.GetProperty("points").GetProperty("correct").GetDouble().ShouldBe(50);
        result.GetProperty("points").GetProperty("discipline").GetDouble().ShouldBe(20);
    }

    [Test]
    public void A_finding_has_every_field_of_the_contract()
    {
        var finding = Parse(Given.Report(Given.Failed(Full))).GetProperty("results")[0].GetProperty("findings")[0];

        finding.GetProperty("code").GetString().ShouldBe("wrong-result");
        finding.GetProperty("message").GetString().ShouldBe("4!: expected 24, got 23.");
        finding.GetProperty("file").GetString().ShouldBe("factorial/locked.csx");
        finding.GetProperty("line").GetInt32().ShouldBe(12);
        finding.GetProperty("column").GetInt32().ShouldBe(5);
        finding.GetProperty("case").GetString().ShouldBe("a few");
        finding.GetProperty("hint").GetString().ShouldBe("Begin with 1.");
    }

    [Test]
    public void What_a_finding_does_not_know_is_null()
    {
        var bare = Parse(Given.Report(Given.Failed(Given.Finding()))).GetProperty("results")[0].GetProperty("findings")[
            0
        ];
        var wholeFile = Parse(Given.Report(Given.Failed(Given.Finding() with { Place = new SourcePlace("a.csx", 0) })))
            .GetProperty("results")[0]
            .GetProperty("findings")[0];

        string[] fields = ["file", "line", "column", "case", "hint"];
        fields.Select(field => bare.GetProperty(field).ValueKind).ShouldAllBe(kind => kind == Null);
        wholeFile.GetProperty("file").ValueKind.ShouldBe(Text);
        wholeFile.GetProperty("line").ValueKind.ShouldBe(Null);
        wholeFile.GetProperty("column").ValueKind.ShouldBe(Null);
    }

    [Test]
    public void A_case_has_its_name_its_verdict_and_its_time()
    {
        var @case = Parse(Given.Report(Given.Passed())).GetProperty("results")[0].GetProperty("cases")[0];

        @case.GetProperty("name").GetString().ShouldBe("a few");
        @case.GetProperty("verdict").GetString().ShouldBe("passed");
        @case.GetProperty("milliseconds").GetDouble().ShouldBe(41.2);
    }

    [Test]
    public void A_starter_has_a_result_without_findings_and_cases()
    {
        var result = Parse(Given.Report(Given.NotStarted())).GetProperty("results")[0];

        result.GetProperty("verdict").GetString().ShouldBe("not-started");
        result.GetProperty("score").GetDouble().ShouldBe(0);
        result.GetProperty("findings").GetArrayLength().ShouldBe(0);
        result.GetProperty("cases").GetArrayLength().ShouldBe(0);
    }

    [Test]
    public void Results_stand_in_the_order_of_the_run() =>
        Parse(Given.Report(Given.Passed("a/b"), Given.NotStarted("c/d"), Given.Passed("e/f")))
            .GetProperty("results")
            .EnumerateArray()
            .Select(result => result.GetProperty("kata").GetString())
            .ShouldBe(["a/b", "c/d", "e/f"]);

    [Test]
    public void A_run_of_nothing_is_a_document() =>
        Parse(Given.Report()).GetProperty("results").GetArrayLength().ShouldBe(0);

    [Test]
    public void It_is_one_document_with_a_line_end() => Written(Given.Report()).ShouldEndWith("}\n");

    [Test]
    public void Hostile_text_stays_inside_its_strings_and_comes_back() =>
        Gen.Select(Gen.String, Gen.String, Gen.String)
            .Sample(
                (message, hint, output) =>
                {
                    var kata = Given.Failed(Given.Finding() with { Message = message, Hint = hint }) with
                    {
                        Output = output,
                    };
                    var result = Parse(Given.Report(kata)).GetProperty("results")[0];
                    var finding = result.GetProperty("findings")[0];
                    return finding.GetProperty("message").GetString() == message
                        && finding.GetProperty("hint").GetString() == hint
                        && result.GetProperty("output").GetString() == output;
                },
                iter: 500
            );

    [TestCase("</script><script>alert(1)</script>")]
    [TestCase("\",\"verdict\":\"passed")]
    [TestCase("\u001b[2J\u001b[31m\u202e\u2028\0")]
    public void Nothing_in_a_text_can_leave_its_string(string hostile)
    {
        var kata = Given.Failed(Full with { Message = hostile, Place = new SourcePlace(hostile, 1, 1) });

        var written = Written(Given.Report(kata));

        var result = JsonDocument.Parse(written).RootElement.GetProperty("results")[0];
        result.GetProperty("verdict").GetString().ShouldBe("wrong-result");
        result.GetProperty("findings")[0].GetProperty("file").GetString().ShouldBe(hostile);
        written.ShouldNotContain("<script>");
        written.ShouldAllBe(c => c == '\n' || (c >= ' ' && c <= '~'));
    }

    [Test]
    public void Text_that_is_no_text_does_not_stop_the_report()
    {
        var kata = Given.Failed(Full with { Message = "a\ud800b", Place = new SourcePlace("\udc00", 1) });

        var finding = Parse(Given.Report(kata)).GetProperty("results")[0].GetProperty("findings")[0];

        finding.GetProperty("message").GetString().ShouldBe("a\ufffdb");
    }

    private static JsonElement Parse(CheckReport report) => JsonDocument.Parse(Written(report)).RootElement;

    private static string Written(CheckReport report)
    {
        using var output = new StringWriter { NewLine = "\n" };
        JsonReport.Write(report, output);
        return output.ToString();
    }
}
