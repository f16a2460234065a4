using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Katas.Judging;
using NUnit.Framework;
using Shouldly;

namespace Katas.Reports.Tests.Courses;

public sealed class PageTests
{
    private static readonly HtmlParser Parser = new();

    [Test]
    public void The_class_has_everybody_each_with_a_way_to_their_page()
    {
        var page = Parsed(ClassPage.Of(GivenClass.Book()));

        page.QuerySelectorAll("section[aria-labelledby=students] tbody tr").Length.ShouldBe(3);
        page.QuerySelectorAll("a[href^='students/']")
            .Select(link => link.GetAttribute("href"))
            .ShouldBe(GivenClass.Book().Students.Select(student => $"students/{PageName.Of(student.Person.Id)}.html"));
        page.QuerySelectorAll("svg").Length.ShouldBe(3);
    }

    [Test]
    public void A_student_sees_each_kata_with_the_lines_of_their_own_code()
    {
        var page = Parsed(Student(new Texts("one\ntwo\n\tcount++; // <script>\nfour\nfive\nsix", null)));

        var kata = page.QuerySelector("section[aria-labelledby='kata-factorial-locked']")!;
        kata.QuerySelector("h2 .bad")!.TextContent.ShouldBe("race");
        var lines = kata.QuerySelector("li pre")!;
        lines.QuerySelector(".at")!.TextContent.ShouldContain("count++; // <script>");
        lines.TextContent.ShouldContain("five");
        lines.TextContent.ShouldNotContain("six");
        page.QuerySelector("section[aria-labelledby=speed] svg desc")!.TextContent.ShouldContain("1.87 times");
    }

    [Test]
    public void The_reference_stands_beside_the_script_only_where_it_may()
    {
        Student(new Texts("mine", null)).ShouldNotContain("the reference's own");
        var page = Parsed(Student(new Texts("mine", "the reference's own")));

        page.QuerySelectorAll(".two pre")
            .Select(one => one.TextContent.Trim())
            .Take(2)
            .ShouldBe(["mine", "the reference's own"]);
    }

    [Test]
    public void Nothing_of_a_students_is_markup_and_nothing_is_loaded()
    {
        var book = GivenClass.Book();
        foreach (
            var text in (string[])
                [
                    ClassPage.Of(book),
                    .. book.Students.Select(student =>
                        StudentPage.Of(book, student, new Texts("</pre><script>alert(1)</script>", "<img src=x>"))
                    ),
                ]
        )
        {
            var page = Parsed(text);
            page.QuerySelectorAll("script, img, link, iframe, object, embed, b").Length.ShouldBe(0);
            page.All.SelectMany(element => element.Attributes)
                .Where(attribute => attribute.Name is "src" or "onclick" or "onload")
                .ShouldBeEmpty();
            page.QuerySelectorAll("a")
                .Select(link => link.GetAttribute("href")!)
                .Where(href => href.Contains("//", StringComparison.Ordinal))
                .ShouldBeEmpty();
            text.ShouldNotContain("\u202e");
            text.ShouldNotContain("\u001b");
        }
    }

    [Test]
    public void A_page_can_be_heard()
    {
        var book = GivenClass.Book();
        foreach (var text in (string[])[ClassPage.Of(book), Student(new Texts("x", "y"))])
        {
            var page = Parsed(text);
            page.DocumentElement.GetAttribute("lang").ShouldBe("en");
            page.QuerySelectorAll("h1").Length.ShouldBe(1);
            page.QuerySelector("main").ShouldNotBeNull();
            page.QuerySelectorAll("[id]").Select(one => one.Id).ShouldBeUnique();
            foreach (var labelled in page.QuerySelectorAll("[aria-labelledby]"))
            {
                labelled.GetAttribute("aria-labelledby")!.Split(' ').ShouldAllBe(id => page.GetElementById(id) != null);
            }
            page.QuerySelectorAll("svg")
                .ShouldAllBe(svg => svg.GetAttribute("role") == "img" && svg.QuerySelector("title") != null);
            page.QuerySelectorAll("[role=group]")
                .ShouldAllBe(region => region.HasAttribute("aria-label") || region.HasAttribute("aria-labelledby"));
            page.QuerySelectorAll("th").ShouldAllBe(head => head.HasAttribute("scope"));
        }
    }

    [Test]
    public void Alike_scripts_stand_side_by_side_with_what_both_have()
    {
        var pair = new AlikePair("hashing/locked", "anna", "ben", 0.83, new HashSet<int> { 2 }, new HashSet<int> { 1 });

        var page = Parsed(SimilarPage.Of("alike", [pair], (student, _) => $"{student} 1\n{student} <2>"));

        page.QuerySelectorAll("pre .at").Select(line => line.TextContent).ShouldBe(["anna <2>", "ben 1"]);
        page.Body!.TextContent.ShouldContain("83");
        Parsed(SimilarPage.Of("alike", [], (_, _) => null)).Body!.TextContent.ShouldContain("No pair is alike.");
    }

    [TestCase("anna", "anna")]
    [TestCase("1234567", "1234567")]
    [TestCase("Jane van Doe", "Jane-van-Doe-")]
    [TestCase("../../etc", "-..-etc-")]
    [TestCase("", "-")]
    public void A_pages_name_is_harmless(string id, string begins)
    {
        PageName.Of(id).ShouldStartWith(begins);
        PageName.Of(id).ShouldNotContain("/");
    }

    [Test]
    public void Names_of_pages_are_short_and_no_two_alike()
    {
        var ids = (string[])["a b", "a-b", "a_b", "a/b", new string('x', 255), new string('x', 254)];

        ids.Select(PageName.Of).ShouldBeUnique();
        ids.ShouldAllBe(id => PageName.Of(id).Length <= 70);
    }

    [Test]
    public void Feedback_is_Markdown_in_which_a_learners_text_is_text()
    {
        var text = FeedbackMarkdown.Of(CourseRules.Usual, GivenClass.Anna());

        text.ShouldContain("| factorial/locked | race | 50.0 |");
        text.ShouldContain("`factorial/locked.csx:3` **race**");
        text.ShouldContain("\\<b\\>x\\</b\\>");
        text.ShouldContain("Next: Lock around \\`count\\`.");
        text.ShouldNotContain("\r");
    }

    private static string Student(IScriptTexts texts)
    {
        var book = GivenClass.Book();
        return StudentPage.Of(book, book.Students[0], texts);
    }

    private static IDocument Parsed(string text) => Parser.ParseDocument(text);

    private sealed class Texts(string? script, string? solution) : IScriptTexts
    {
        public string? Script(string kata) => script;

        public string? Solution(string kata) => solution;
    }
}
