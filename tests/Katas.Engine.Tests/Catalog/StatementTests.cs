using Katas.Engine.Catalog;
using NUnit.Framework;
using Shouldly;

namespace Katas.Engine.Tests.Catalog;

public sealed class StatementTests
{
    private const string Markdown = """
        # Task

        Shared at the top.

        ## Rules

        Shared, too.

        ## sequential

        One after another.

        ### A part of it

        More of sequential.

        ## locked

        One at a time.

        ## How to check it

        Shared at the end.
        """;

    [Test]
    public void The_shared_parts_and_one_strategy_are_kept() =>
        Statement.For(Markdown, "sequential").ShouldBe(Markdown.Replace("## locked\n\nOne at a time.\n\n", ""));

    [Test]
    public void A_strategy_without_a_section_gets_the_shared_parts()
    {
        var text = Statement.For(Markdown, "futures");

        text.ShouldContain("Shared at the top.");
        text.ShouldContain("Shared at the end.");
        text.ShouldNotContain("One at a time.");
        text.ShouldNotContain("More of sequential.");
    }

    [Test]
    public void Line_ends_of_another_system_make_no_difference() =>
        Statement.For(Markdown.ReplaceLineEndings("\r\n"), "locked").ShouldBe(Statement.For(Markdown, "locked"));

    [TestCase("sequential", true)]
    [TestCase("locked", true)]
    [TestCase("futures", false)]
    [TestCase("Rules of", false)]
    public void A_section_covers_its_strategy(string strategy, bool covered) =>
        Statement.Covers(Markdown, strategy).ShouldBe(covered);
}
