using Katas.Judging;
using Katas.Labs.Findings;

namespace Katas.Labs.Crawling;

/// <summary>What the site saw of all crawls.</summary>
internal sealed class FetchTally(int pages)
{
    public int Crawls { get; private set; }

    /// <summary>Pages fetched although they had been before, in the same crawl.</summary>
    public int Repeated { get; private set; }

    /// <exception cref="InvalidOperationException">A crawl has not found every page.</exception>
    public void Count(int found, IReadOnlyList<Fetch> fetches)
    {
        var distinct = fetches.Select(fetch => fetch.Address).Distinct(StringComparer.Ordinal).Count();
        if (distinct != pages)
        {
            throw new InvalidOperationException($"A crawl fetched {distinct} of {pages} pages and told of {found}.");
        }
        Crawls++;
        Repeated += fetches.Count - distinct;
    }

    public CrawlCounts Facts(int links) => new(pages, links, Crawls, Repeated);
}
