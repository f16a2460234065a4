using System.Text.RegularExpressions;
using System.Xml.Linq;
using Katas.Labs.Showing;
using Katas.Labs.Showing.Page;
using NUnit.Framework;
using Shouldly;

namespace Katas.Labs.Tests.Showing;

public sealed partial class PageTests
{
    private const int TimeoutMilliseconds = 10_000;
    private static readonly XNamespace Drawing = "http://www.w3.org/2000/svg";
    private static readonly string Page = LabPage.Of(new LabResults(Given.Machine, [Given.Report]));

    [Test]
    public void Every_plot_is_drawn_well_formed_with_a_title_and_a_description()
    {
        var drawings = Drawings().Matches(Page).Select(match => XElement.Parse(match.Value)).ToList();

        drawings.Count.ShouldBe(4);
        foreach (var drawing in drawings)
        {
            string[] names = drawing.Attribute("aria-labelledby")!.Value.Split(' ');
            drawing.Attribute("role")!.Value.ShouldBe("img");
            drawing.Element(Drawing + "title")!.Attribute("id")!.Value.ShouldBe(names[0]);
            drawing.Element(Drawing + "desc")!.Attribute("id")!.Value.ShouldBe(names[1]);
            drawing
                .Descendants()
                .SelectMany(element => element.Attributes())
                .ShouldAllBe(attribute => !attribute.Value.Contains("NaN") && !attribute.Value.Contains('∞'));
        }
    }

    [Test]
    public void No_name_is_there_twice()
    {
        var ids = Ids().Matches(Page).Select(match => match.Groups["value"].Value).ToList();

        ids.Distinct().Count().ShouldBe(ids.Count);
    }

    [Test]
    public void It_needs_nothing_beside_it()
    {
        Page.ShouldNotContain("<script");
        Page.ShouldNotContain("src=");
        Page.ShouldNotContain("@import");
        References()
            .Matches(Page)
            .Select(match => match.Groups["value"].Value)
            .ShouldAllBe(to => to.StartsWith('#') || to == "data:,");
    }

    [Test]
    public void Text_is_text()
    {
        Page.ShouldContain("Is a &lt; b &amp; &quot;c&quot;?");
        Page.ShouldContain("A processor &lt;of&gt; the tests");
        Page.ShouldContain("faster than the loop &lt;here&gt;.");
    }

    [Test]
    public void The_articles_figures_stand_in_columns_of_their_own_and_are_marked()
    {
        Page.ShouldContain("<th scope=\"col\" class=\"article\">article A0: seconds</th>");
        Page.ShouldContain("<td class=\"article\">12.5</td>");
        Page.ShouldContain("another machine, another language (Python) and another time");
    }

    [Test]
    public void What_a_plot_shows_stands_in_a_table_too()
    {
        Page.ShouldContain("<th scope=\"col\">chunk</th>");
        Page.ShouldContain("<th scope=\"col\">result there</th>");
    }

    [Test]
    public void Whatever_can_be_scrolled_can_be_reached_with_the_keyboard_and_has_a_name_of_its_own()
    {
        var regions = Regions().Matches(Page).Select(match => match.Value).ToList();

        regions.ShouldAllBe(region => region.Contains("tabindex=\"0\"") && region.Contains("aria-label="));
        regions.Distinct().Count().ShouldBe(regions.Count);
    }

    [GeneratedRegex("<svg.*?</svg>", RegexOptions.Singleline, TimeoutMilliseconds)]
    private static partial Regex Drawings();

    [GeneratedRegex(" id=\"(?<value>[^\"]*)\"", RegexOptions.None, TimeoutMilliseconds)]
    private static partial Regex Ids();

    [GeneratedRegex("href=\"(?<value>[^\"]*)\"", RegexOptions.None, TimeoutMilliseconds)]
    private static partial Regex References();

    [GeneratedRegex("<div class=\"scroll\"[^>]*>", RegexOptions.None, TimeoutMilliseconds)]
    private static partial Regex Regions();
}
