using CsCheck;
using Katas.Judging;
using NUnit.Framework;
using Shouldly;
using Spectre.Console.Testing;

namespace Katas.Reports.Tests;

public sealed class TerminalReportTests
{
    private const int Width = 120;

    [Test]
    public void What_has_passed_is_one_line_with_its_points()
    {
        var lines = Shown(Given.Passed());

        lines.ShouldHaveSingleItem().ShouldBe("✓ passed          hashing/thread-pool       70 of 70 points");
    }

    [Test]
    public void A_starter_is_one_line_without_points() =>
        Shown(Given.NotStarted()).ShouldHaveSingleItem().TrimEnd().ShouldBe("· not-started     hashing/sequential");

    [Test]
    public void Our_own_failure_costs_no_points() =>
        Shown(Given.Failed(Given.Finding(Verdict.HarnessFault, "ours")))[0].ShouldNotContain("points");

    [Test]
    public void A_submission_is_named_where_there_are_several()
    {
        using var console = new TestConsole().Width(Width);
        new TerminalReport(console).Kata(Given.Result(Given.Passed()), nameSubmission: true);

        console.Output.ShouldContain("anna hashing/thread-pool");
    }

    [Test]
    public void A_finding_has_its_place_its_source_line_with_a_caret_its_case_and_its_hint()
    {
        var finding = Given.Finding() with
        {
            Place = new SourcePlace("factorial/locked.csx", 12, 9) { Text = "    var product = 0;" },
            Case = "a few",
            Hint = "Begin with 1.",
        };

        Shown(Given.Failed(finding))
            .ShouldBe([
                "✗ wrong-result    factorial/locked          0 of 70 points",
                "    factorial/locked.csx:12:9  4!: expected 24, got 23.",
                "      12 │ var product = 0;",
                "         │     ^",
                "    in the case \"a few\"",
                "    → Begin with 1.",
            ]);
    }

    [TestCase("var x = 0;", 1, 'v')]
    [TestCase("    var x = 0;", 5, 'v')]
    [TestCase("\t\tvar x = 0;", 7, 'x')]
    [TestCase("var x = 0;", 10, ';')]
    public void The_caret_stands_below_the_column(string text, int column, char below) =>
        BelowCaret(text, column).ShouldBe(below);

    [Test]
    public void The_caret_stands_below_the_column_behind_a_tab() =>
        // shows: the tab is shown as four spaces and counted as one.
        BelowCaret("var x =\t0;", 9).ShouldBe('0');

    [Test]
    public void The_caret_stands_below_the_column_behind_a_character_that_is_escaped() =>
        // shows: an escaped character is shown as six or more and counted as one.
        BelowCaret("var \u202ex = 0;", 6).ShouldBe('x');

    [Test]
    public void The_caret_stands_below_its_own_line_where_the_line_is_wider_than_the_terminal()
    {
        // shows: the line is wrapped, and the caret stands below its end.
        var text = $"var x = {new string('1', Width * 2)};";

        BelowCaret(text, 5).ShouldBe('x');
    }

    [TestCase(0)]
    [TestCase(2)]
    [TestCase(99)]
    public void Where_the_column_is_not_in_the_text_there_is_no_caret(int column) =>
        Shown(WithSource("    var x = 0;", column)).ShouldNotContain(line => line.Contains('^'));

    [Test]
    public void A_place_without_a_column_is_file_and_line()
    {
        var finding = Given.Finding() with { Place = new SourcePlace("a.csx", 3) };

        Shown(Given.Failed(finding))[1].ShouldStartWith("    a.csx:3  4!");
    }

    [Test]
    public void A_finding_of_another_kind_than_the_verdict_says_so()
    {
        var lines = Shown(Given.Failed(Given.Finding(Verdict.Race, "one"), Given.Finding(Verdict.WrongResult, "two")));

        lines[1].ShouldBe("    one");
        lines[2].ShouldBe("    wrong-result: two");
    }

    [TestCase(0, "    in the case \"a few\"")]
    [TestCase(1, "    in the case \"a few\" and in another")]
    [TestCase(3, "    in the case \"a few\" and in 3 more")]
    public void A_finding_of_several_cases_names_the_first(int more, string line) =>
        Shown(Given.Failed(Given.Finding() with { Case = "a few", MoreCases = more }))[^1].ShouldBe(line);

    [Test]
    public void More_than_three_findings_are_counted()
    {
        var findings = Enumerable.Range(1, 5).Select(i => Given.Finding(message: $"finding {i}")).ToList();

        var lines = Shown(Given.Failed(findings));

        lines.ShouldContain("    finding 3");
        lines.ShouldNotContain("    finding 4");
        lines[^1].ShouldBe("    and 2 more; all of them with --json");
    }

    [Test]
    public void What_the_script_printed_is_shown_cut_beside_its_findings()
    {
        var printed = string.Join('\n', Enumerable.Range(1, 12).Select(i => $"line {i}"));

        var lines = Shown(Given.Failed(Given.Finding()) with { Output = printed });

        lines.ShouldContain("    The script printed (the first 10 of 12 lines):");
        lines.ShouldContain("      │ line 10");
        lines.ShouldNotContain("      │ line 11");
    }

    [Test]
    public void What_a_script_that_passed_has_printed_is_not_shown() =>
        Shown(Given.Passed() with { Output = "hello" }).ShouldHaveSingleItem();

    [Test]
    public void A_run_of_starters_tells_how_to_begin()
    {
        var summary = Summary(Given.NotStarted("hashing/sequential"), Given.NotStarted("hashing/locked"));

        summary.ShouldContain("0 of 2 passed, 2 not started");
        summary.ShouldContain("Begin with hashing/sequential: read katas show hashing/sequential, then edit ");
        summary.ShouldContain("anna/hashing/sequential.csx.");
        summary.ShouldNotContain("--seed");
    }

    [Test]
    public void After_the_first_the_next_starter_is_gone_on_with() =>
        Summary(Given.Passed(), Given.NotStarted("hashing/locked")).ShouldContain("Go on with hashing/locked");

    [Test]
    public void Where_something_is_wrong_the_seed_is_told_and_nothing_new_begun()
    {
        var summary = Summary(Given.NotStarted(), Given.Failed(Given.Finding()));

        summary.ShouldContain("0 of 2 passed, 1 not started");
        summary.ShouldContain("The same inputs again: katas check --seed 4711");
        summary.ShouldNotContain("Begin with");
    }

    [TestCase("a few", "The same case again: katas check ")]
    [TestCase("a timed run", "The same inputs again: katas check --seed 4711")]
    public void Where_one_kata_failed_its_case_can_be_run_again_if_it_is_one(string name, string again) =>
        Summary(Given.Failed(Given.Finding() with { Case = name })).ShouldContain(again);

    [Test]
    public void Where_all_have_passed_there_is_no_more_to_say() =>
        Summary(Given.Passed("a/b"), Given.Passed("c/d")).Trim().ShouldBe("2 of 2 passed");

    [TestCase("[red]not red[/]")]
    [TestCase("List<int>[] x = [[1], [2]]")]
    [TestCase("[/]")]
    [TestCase("[[")]
    [TestCase("[link=http://example.org]x[/]")]
    public void Markup_in_a_learners_text_is_text(string text)
    {
        var finding = Given.Finding(message: text) with
        {
            Place = new SourcePlace($"{text}.csx", 12, 1) { Text = text },
            Case = text,
            Hint = text,
        };
        var kata = Given.Failed(finding) with { Output = text };

        var shown = string.Join('\n', Shown(kata));

        shown.Split(text).Length.ShouldBe(7);
    }

    [Test]
    public void Any_text_in_any_place_can_be_shown() =>
        Gen.Select(Gen.String, Gen.OneOf<string>("[", "]", "[/]", "[red]", "\n", "\t", "", "\ud800").Array[0, 6])
            .Sample(
                (plain, parts) =>
                {
                    var text = plain + string.Concat(parts);
                    var finding = Given.Finding(message: text) with
                    {
                        Place = new SourcePlace(text, 1, 1) { Text = text },
                        Case = text,
                        Hint = text,
                    };
                    return Shown(Given.Failed(finding) with { Output = text }).Count > 0;
                },
                iter: 300
            );

    [Test]
    public void Control_sequences_in_files_and_source_lines_are_inert()
    {
        const string hostile = "\u001b[2J\u001b]0;x\a\u202e\u009b1m";
        var finding = Given.Finding() with { Place = new SourcePlace($"{hostile}.csx", 1, 1) { Text = hostile } };

        ShouldBeInert(Given.Failed(finding));
    }

    [Test]
    public void Control_sequences_in_a_submissions_name_are_inert()
    {
        using var console = new TestConsole().Width(Width);
        var result = Given.Result(Given.Passed()) with { Submission = "\u001b[2J\u202e" };

        new TerminalReport(console).Kata(result, nameSubmission: true);

        console.Output.Where(IsControl).ShouldBeEmpty();
    }

    [TestCase("message")]
    [TestCase("hint")]
    [TestCase("case")]
    [TestCase("output")]
    public void Control_sequences_that_got_into_a_report_are_inert(string where)
    {
        // shows: only places go through Readable here; messages, hints and output are trusted to be harmless, and the
        // names of exception types and the words of warnings are not (Katas.Judging.Tests).
        const string hostile = "\u001b[2J\u202e";
        var finding = where switch
        {
            "message" => Given.Finding(message: hostile),
            "hint" => Given.Finding() with { Hint = hostile },
            "case" => Given.Finding() with { Case = hostile },
            _ => Given.Finding(),
        };

        ShouldBeInert(Given.Failed(finding) with { Output = where == "output" ? hostile : "" });
    }

    private static void ShouldBeInert(KataReport kata) =>
        string.Join('\n', Shown(kata)).Where(IsControl).ShouldBeEmpty();

    private static bool IsControl(char c) => c != '\n' && (char.IsControl(c) || c == '\u202e');

    private static KataReport WithSource(string text, int column) =>
        Given.Failed(Given.Finding() with { Place = new SourcePlace("a.csx", 12, column) { Text = text } });

    private static char BelowCaret(string text, int column)
    {
        var lines = Shown(WithSource(text, column));
        var caret = lines.FindIndex(line => line.EndsWith('^'));
        caret.ShouldBeGreaterThan(0);
        return lines[caret - 1].ElementAtOrDefault(lines[caret].Length - 1);
    }

    private static List<string> Shown(KataReport kata)
    {
        using var console = new TestConsole().Width(Width);
        new TerminalReport(console).Kata(Given.Result(kata), nameSubmission: false);
        return [.. console.Lines.Select(line => line.TrimEnd())];
    }

    private static string Summary(params KataReport[] katas)
    {
        using var console = new TestConsole().Width(Width);
        new TerminalReport(console).Summary(Given.Report(katas), "katas check");
        return console.Output;
    }
}
