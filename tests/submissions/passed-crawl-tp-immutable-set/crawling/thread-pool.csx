// The visited set is an ImmutableHashSet swapped in by a hand-written CompareExchange loop. Right: the one whose swap succeeds with a larger set has added the address; tasks are collected recursively and all awaited.
using System.Collections.Immutable;

sealed class Visited
{
    private ImmutableHashSet<string> set = ImmutableHashSet<string>.Empty;

    public bool Mark(string url)
    {
        while (true)
        {
            var before = Volatile.Read(ref set);
            var after = before.Add(url);
            if (ReferenceEquals(before, after))
            {
                return false;
            }

            if (Interlocked.CompareExchange(ref set, after, before) == before)
            {
                return true;
            }
        }
    }
}

IEnumerable<Page> Crawl(string start, int workers)
{
    var visited = new Visited();
    using var permits = new SemaphoreSlim(workers, workers);
    visited.Mark(start);
    return Explore(start).GetAwaiter().GetResult();

    async Task<ImmutableList<Page>> Explore(string url)
    {
        var (page, links) = await Fetch(url);
        var below = await Task.WhenAll(links.Where(visited.Mark).Select(Explore).ToList());
        return below.Aggregate(ImmutableList.Create(page), (all, some) => all.AddRange(some));
    }

    async Task<(Page, IReadOnlyList<string>)> Fetch(string url)
    {
        await permits.WaitAsync();
        try
        {
            using var response = await Site.Client.GetAsync(url);
            if (response.Content.Headers.ContentType?.MediaType != "text/html")
            {
                return (new Page(url, (int)response.StatusCode, ""), []);
            }

            var html = await response.Content.ReadAsStringAsync();
            return (new Page(url, (int)response.StatusCode, Html.Title(html)), Html.Links(url, html));
        }
        finally
        {
            permits.Release();
        }
    }
}
