using CsCheck;
using NUnit.Framework;
using Shouldly;

namespace Katas.Kit.Tests;

public sealed class HtmlTitleTests
{
    [TestCase("<title>Start</title>", "Start")]
    [TestCase("<html><head><title>Start</title></head><body>x</body></html>", "Start")]
    [TestCase("<TITLE>Start</TITLE>", "Start")]
    [TestCase("<title>  two\n\t words </title>", "two words")]
    [TestCase("<title>Fish &amp; chips &lt;3 &eacute;&#x263A;</title>", "Fish & chips <3 é☺")]
    [TestCase("<title>日本 Straße</title>", "日本 Straße")]
    [TestCase("<title><b>bold</b></title>", "<b>bold</b>")]
    [TestCase("<title>never closed", "never closed")]
    [TestCase("<body><title>in the body</title>", "in the body")]
    [TestCase("<title>first</title><title>second</title>", "first")]
    [TestCase("<!-- <title>no</title> --><title>yes</title>", "yes")]
    public void A_title_is_its_text(string html, string title) => Html.Title(html).ShouldBe(title);

    [TestCase("")]
    [TestCase("   \n ")]
    [TestCase("<title></title>")]
    [TestCase("<title> \n </title>")]
    [TestCase("<html><body><h1>No title</h1></body></html>")]
    [TestCase("{\"title\": \"json\"}")]
    [TestCase("User-agent: *\nDisallow: /")]
    [TestCase("%PDF-1.7\0\u0001")]
    public void Where_there_is_no_title_it_is_empty(string html) => Html.Title(html).ShouldBeEmpty();

    [Test]
    public void Any_text_has_a_title_of_single_spaced_words() =>
        Gen.OneOf(
                Gen.String,
                Gen.OneOf<string>("<title>", "</title>", " ", "\n", "\t", "&nbsp;", "&#0;", "<", "\ud800")
            )
            .Array[0, 12]
            .Sample(
                parts =>
                {
                    var title = Html.Title(string.Concat(parts));
                    return title is not null && title == title.Trim(' ', '\n', '\t', '\r', '\f');
                },
                iter: 1000
            );
}
