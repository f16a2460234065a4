using Katas.Engine.Cases;
using Katas.Engine.Catalog;
using Katas.Judging;

namespace Katas.Labs.Crawling;

/// <summary>
/// The site of the crawl lab: three levels, and every page links back to some that are known already, as the article's does when it
/// queues two addresses twice.
/// </summary>
internal sealed class LabSite
{
    /// <summary>Pages from the start to the farthest, both counted.</summary>
    public const int Depth = 3;

    private const int Repeated = 2;

    public LabSite(int pages)
    {
        Pages = pages;
        var (first, second) = Levels(pages);
        string[] again = [.. Enumerable.Range(1, Math.Min(Repeated, first)).Select(Address)];
        var all = new List<OnePage> { Page("/", [.. Enumerable.Range(1, first).Select(Address)]) };
        for (var i = 0; i < first; i++)
        {
            var below = Enumerable
                .Range(0, second)
                .Where(page => page % first == i)
                .Select(page => Address(1 + first + page));
            all.Add(Page(Address(1 + i), [.. below, "/", .. again]));
        }
        all.AddRange(Enumerable.Range(0, second).Select(page => Page(Address(1 + first + page), ["/", .. again])));
        Model = new SiteModel(all);
        Links = all.Sum(page => page.Links.Count);
    }

    public int Pages { get; }

    /// <summary>Links on all pages.</summary>
    public int Links { get; }

    public SiteModel Model { get; }

    /// <summary>No crawl with so many workers can be faster, in seconds.</summary>
    public double Bound(int workers, TimeSpan latency) =>
        CrawlSpeed
            .BoundOf(
                Pages,
                Pages == 1 ? 1
                    : Pages == 2 ? 2
                    : Depth,
                workers,
                latency
            )
            .TotalSeconds;

    private static (int First, int Second) Levels(int pages)
    {
        var first = Math.Max(1, (pages - 1) / 4);
        return pages == 1 ? (0, 0) : (first, pages - 1 - first);
    }

    private static string Address(int page) => $"/page/{page}";

    private static OnePage Page(string path, IReadOnlyList<string> links) =>
        new(path) { Title = $"Page {path}", Links = links };
}
