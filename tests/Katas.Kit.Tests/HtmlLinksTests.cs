using CsCheck;
using NUnit.Framework;
using Shouldly;

namespace Katas.Kit.Tests;

public sealed class HtmlLinksTests
{
    private const string Page = "http://site.test/docs/page?p=1";

    [TestCase("http://site.test/a", "http://site.test/a")]
    [TestCase("/a", "http://site.test/a")]
    [TestCase("a", "http://site.test/docs/a")]
    [TestCase("./a/", "http://site.test/docs/a/")]
    [TestCase("../a", "http://site.test/a")]
    [TestCase("../../../a", "http://site.test/a")]
    [TestCase("//site.test/a", "http://site.test/a")]
    [TestCase("?q=1", "http://site.test/docs/page?q=1")]
    [TestCase("/s?q=a&amp;r=b", "http://site.test/s?q=a&r=b")]
    [TestCase("", "http://site.test/docs/page?p=1")]
    [TestCase("http://site.test", "http://site.test/")]
    [TestCase("http://site.test:80/a", "http://site.test/a")]
    [TestCase("HTTP://SITE.TEST/A", "http://site.test/A")]
    public void A_link_is_read_against_its_page(string href, string address) => Links(href).ShouldBe([address]);

    [TestCase("/a#part", "http://site.test/a")]
    [TestCase("#part", "http://site.test/docs/page?p=1")]
    [TestCase("/a?q=1#part?x", "http://site.test/a?q=1")]
    public void A_fragment_is_dropped(string href, string address) => Links(href).ShouldBe([address]);

    [TestCase("http://other.test/a")]
    [TestCase("//other.test/a")]
    [TestCase("http://www.site.test/a")]
    [TestCase("https://site.test/a")]
    [TestCase("http://site.test:8080/a")]
    [TestCase("mailto:a@site.test")]
    [TestCase("javascript:void(0)")]
    [TestCase("data:text/html,x")]
    [TestCase("ftp://site.test/a")]
    [TestCase("file:///etc/passwd")]
    [TestCase("http://[broken/a")]
    public void What_leads_elsewhere_is_left_out(string href) => Links(href).ShouldBeEmpty();

    [TestCase("/ä", "http://site.test/%C3%A4")]
    [TestCase("/%C3%A4", "http://site.test/%C3%A4")]
    [TestCase("/日本?q=ß", "http://site.test/%E6%97%A5%E6%9C%AC?q=%C3%9F")]
    [TestCase("/a b", "http://site.test/a%20b")]
    [TestCase("/a%2Fb", "http://site.test/a%2Fb")]
    public void An_address_is_escaped_once(string href, string address) => Links(href).ShouldBe([address]);

    [TestCase(" /a ")]
    [TestCase("\n/a\n")]
    [TestCase("\t/a")]
    public void White_space_around_an_address_does_not_count(string href) =>
        Links(href).ShouldBe(["http://site.test/a"]);

    [Test]
    public void Links_stand_in_document_order_with_their_duplicates()
    {
        const string html = """
            <nav><a href="/b">b</a><ul><li><a href="/a">a</a></ul></nav>
            <p><a href="http://other.test/">x</a><a href="/b#again">b</a><a href='/c'>c</a><a href=/d>d</a>
            """;

        Html.Links(Page, html)
            .ShouldBe([
                "http://site.test/b",
                "http://site.test/a",
                "http://site.test/b",
                "http://site.test/c",
                "http://site.test/d",
            ]);
    }

    [Test]
    public void Only_anchors_with_an_address_are_links()
    {
        const string html = """
            <a>none</a><a name="x">named</a><link href="/style.css"><img src="/i.png"><area href="/area">
            <form action="/post"></form><!-- <a href="/comment"></a> --><script>"<a href='/script'>"</script>
            """;

        Html.Links(Page, html).ShouldBeEmpty();
    }

    [TestCase("<a href=\"/a\">never closed")]
    [TestCase("<div><a href='/a'></div></p></b>")]
    [TestCase("<table><tr><a href=/a>misplaced")]
    [TestCase("<html><head><a href=\"/a\"")]
    [TestCase("<A HREF=\"/a\">")]
    public void Broken_pages_are_read_as_a_browser_does(string html) =>
        Html.Links(Page, html).Count.ShouldBe(html.EndsWith('"') ? 0 : 1);

    [TestCase("")]
    [TestCase("just text with /a and http://site.test/a")]
    [TestCase("{\"href\": \"/a\"}")]
    [TestCase("\0\u0001\u0002")]
    public void What_is_no_page_has_no_links(string text) => Html.Links(Page, text).ShouldBeEmpty();

    [Test]
    public void A_page_given_by_a_relative_address_is_refused() =>
        Should.Throw<UriFormatException>(() => Html.Links("docs/page", ""));

    [Test]
    public void Any_page_gives_absolute_addresses_of_its_own_site() =>
        Gen.OneOf(
                Gen.String,
                Gen.OneOf<string>(
                    "<a href=\"",
                    "\">",
                    "</a>",
                    "http://site.test/",
                    "http://",
                    "//",
                    "/ä",
                    "#",
                    "?",
                    "%",
                    "%zz",
                    ":",
                    "[",
                    "\\",
                    "..",
                    "@",
                    "\ud800",
                    "&#55296;",
                    "\0"
                )
            )
            .Array[0, 12]
            .Sample(
                parts =>
                    Html.Links(Page, $"<a href=\"{string.Concat(parts)}\">x</a>")
                        .All(link =>
                            link.StartsWith("http://site.test/", StringComparison.Ordinal)
                            && !link.Contains('#')
                            && link.All(char.IsAscii)
                            && Uri.TryCreate(link, UriKind.Absolute, out _)
                        ),
                iter: 3000
            );

    [Test]
    public void A_link_that_was_read_reads_the_same_again() =>
        Gen
            .Char.Array[0, 10]
            .Sample(
                letters =>
                {
                    var links = Links(System.Net.WebUtility.HtmlEncode($"/{new string(letters)}"));
                    return links.All(link => Links(System.Net.WebUtility.HtmlEncode(link)).SequenceEqual([link]));
                },
                iter: 2000
            );

    private static IReadOnlyList<string> Links(string href) => Html.Links(Page, $"<a href=\"{href}\">x</a>");
}
