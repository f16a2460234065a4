using System.Text.RegularExpressions;
using CsCheck;
using Katas.Judging;
using NUnit.Framework;
using Shouldly;

namespace Katas.Reports.Tests;

public sealed partial class GitHubAnnotationsTests
{
    private static readonly string Here = Path.GetRelativePath(Environment.CurrentDirectory, Given.Folder);

    [Test]
    public void A_finding_is_an_error_on_its_line_and_column()
    {
        var finding = Given.Finding() with { Place = new SourcePlace("factorial/shared.csx", 12, 5) };

        Lines(Given.Failed(finding))
            .ShouldBe([
                $"::error file={Here}/factorial/shared.csx,line=12,col=5,title=factorial/locked%3A wrong-result::4!: expected 24, got 23.",
            ]);
    }

    [Test]
    public void A_finding_without_a_place_is_about_the_script() =>
        Lines(Given.Failed(Given.Finding()))
            .Single()
            .ShouldStartWith($"::error file={Here}/factorial/locked.csx,title=");

    [Test]
    public void A_place_without_a_column_has_none()
    {
        var finding = Given.Finding() with { Place = new SourcePlace("a.csx", 12) };

        Lines(Given.Failed(finding)).Single().ShouldStartWith($"::error file={Here}/a.csx,line=12,title=");
    }

    [Test]
    public void Percent_signs_and_line_ends_of_a_message_are_encoded() =>
        Lines(Given.Failed(Given.Finding(message: "100% \r\n::error::x, y: z")))
            .Single()
            .ShouldEndWith("::100%25 %0D%0A::error::x, y: z");

    [Test]
    public void Colons_commas_percent_signs_and_line_ends_of_a_file_are_encoded()
    {
        var finding = Given.Finding() with { Place = new SourcePlace("a:b,c%d\r\ne.csx", 1, 1) };

        Lines(Given.Failed(finding))
            .Single()
            .ShouldStartWith($"::error file={Here}/a%3Ab%2Cc%25d%0D%0Ae.csx,line=1,col=1,");
    }

    [Test]
    public void Every_finding_has_a_line_of_its_own_in_order()
    {
        var kata = Given.Failed(Given.Finding(Verdict.Race, "one"), Given.Finding(Verdict.WrongResult, "two"));

        var lines = Lines(kata);

        lines.Length.ShouldBe(2);
        lines[0].ShouldEndWith("title=factorial/locked%3A race::one");
        lines[1].ShouldEndWith("title=factorial/locked%3A wrong-result::two");
    }

    [Test]
    public void What_has_passed_or_not_begun_says_nothing() =>
        Lines(Given.Passed(), Given.NotStarted()).ShouldBeEmpty();

    [Test]
    public void Any_message_and_any_file_are_one_command_on_one_line() =>
        Gen.Select(Gen.String, Gen.Char.Where(c => c != '\0').Array[1, 20])
            .Sample(
                (message, file) =>
                {
                    var place = new SourcePlace(new string(file), 3, 4);
                    return Lines(Given.Failed(Given.Finding(message: message) with { Place = place })) is [var line]
                        && Command().IsMatch(line);
                },
                iter: 500
            );

    [Test]
    public void A_file_name_that_is_none_does_not_stop_the_annotations()
    {
        // shows: a zero character in a frame's file (a runner may send any) is an ArgumentException of Path.GetRelativePath.
        var finding = Given.Finding() with
        {
            Place = new SourcePlace("a\0b.csx", 1),
        };

        Should.NotThrow(() => Lines(Given.Failed(finding)));
    }

    private static string[] Lines(params KataReport[] katas)
    {
        using var output = new StringWriter { NewLine = "\n" };
        GitHubAnnotations.Write(Given.Report(katas), output);
        return output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>As GitHub reads it: no property holds a colon, a comma or a line end.</summary>
    [GeneratedRegex(
        @"\A::error file=[^:,\r\n]+,line=3,col=4,title=[^:,\r\n]+::[^\r\n]*\z",
        RegexOptions.None,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Command();
}
