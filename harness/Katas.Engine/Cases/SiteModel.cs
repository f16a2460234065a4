using System.Text;
using Katas.Engine.Catalog;
using Katas.Wire;

namespace Katas.Engine.Cases;

/// <summary>The pages of one crawl case: what is served, and what a right crawl finds.</summary>
internal sealed class SiteModel
{
    public const string Origin = "http://site.test";

    private static readonly OnePage NotThere = new("") { Status = 404, Title = "Not found" };
    private readonly Dictionary<string, OnePage> _pages;

    public SiteModel(IReadOnlyList<OnePage> pages) =>
        _pages = pages.ToDictionary(page => Escaped(page.Path), StringComparer.Ordinal);

    public static SiteModel Empty { get; } = new([]);

    public static string Start => $"{Origin}/";

    /// <summary>What the site answers; an address it does not know is a 404 page.</summary>
    public ServedPage Serve(string address)
    {
        var page = _pages.GetValueOrDefault(address, NotThere);
        var body = page.IsHtml ? Html(page) : page.Body ?? "";
        return new ServedPage(page.Status, $"{page.Type}; charset=utf-8", Encoding.UTF8.GetBytes(body), page.Breaks);
    }

    /// <summary>The pages a crawl finds, breadth-first, links in document order; pages that break off are set apart.</summary>
    public (IReadOnlyList<Answer> Pages, IReadOnlyList<string> Breaking) Crawl()
    {
        var pages = new List<Answer>();
        var breaking = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { Start };
        var queue = new Queue<string>([Start]);
        while (queue.TryDequeue(out var address))
        {
            var page = _pages.GetValueOrDefault(address[Origin.Length..], NotThere);
            if (page.Breaks)
            {
                breaking.Add(address);
                continue;
            }
            pages.Add(new PageAnswer(address, page.Status, page.IsHtml ? page.Title ?? "" : ""));
            foreach (var link in page.IsHtml ? Targets(address, page) : [])
            {
                if (seen.Add(link))
                {
                    queue.Enqueue(link);
                }
            }
        }
        return (pages, breaking);
    }

    /// <summary>Pages of the site that one links to, itself left out.</summary>
    public IReadOnlySet<string> LinksOf(string address) =>
        Targets(address, _pages[address[Origin.Length..]]).Where(target => target != address).ToHashSet();

    private static IEnumerable<string> Targets(string address, OnePage page) =>
        page
            .Links.Select(link => new Uri(new Uri(address), link))
            .Where(target => target.GetLeftPart(UriPartial.Authority) == Origin)
            .Select(target => target.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped));

    /// <summary>Only what must be: letters of all kinds stand in the page as they are.</summary>
    private static string Encoded(string text) =>
        text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;").Replace("\"", "&quot;");

    private static string Escaped(string path) =>
        new Uri(Origin + path).GetComponents(UriComponents.PathAndQuery, UriFormat.UriEscaped);

    private static string Html(OnePage page)
    {
        var html = new StringBuilder("<!doctype html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\">");
        if (page.Title is { } title)
        {
            html.Append("<title>").Append(Encoded(title)).Append("</title>");
        }
        html.Append("</head>\n<body>\n");
        foreach (var link in page.Links)
        {
            html.Append("<p><a href=\"").Append(Encoded(link)).Append("\">on</a></p>\n");
        }
        return html.Append("</body>\n</html>\n").ToString();
    }
}

/// <summary>One response.</summary>
internal sealed record ServedPage(int Status, string ContentType, byte[] Body, bool Breaks);
