using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Katas;

/// <summary>Reads pages as a browser does (AngleSharp). Safe from any number of threads.</summary>
public static class Html
{
    /// <summary>The title's text with white space collapsed, empty where there is none.</summary>
    /// <param name="html">The page's text.</param>
    public static string Title(string html) => new HtmlParser().ParseDocument(html).Title ?? "";

    /// <summary>
    /// The addresses a page links to on its own site: absolute, without fragment, in document order, duplicates kept.
    /// Links to other sites, and what is no http address, are left out.
    /// </summary>
    /// <param name="pageUrl">The page's own absolute address, against which its relative links are read.</param>
    /// <param name="html">The page's text.</param>
    /// <exception cref="UriFormatException"><paramref name="pageUrl"/> is no absolute address.</exception>
    public static IReadOnlyList<string> Links(string pageUrl, string html)
    {
        var page = new Uri(pageUrl, UriKind.Absolute);
        var links = new List<string>();
        foreach (var anchor in new HtmlParser().ParseDocument(html).QuerySelectorAll("a[href]"))
        {
            if (
                Uri.TryCreate(page, anchor.GetAttribute("href"), out var target)
                && target.Scheme == page.Scheme
                && target.Authority == page.Authority
            )
            {
                links.Add(target.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped));
            }
        }
        return links;
    }
}
