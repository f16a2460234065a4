// A page without links keeps its permit for ever.

async IAsyncEnumerable<Task<Page>> Crawl(string start, int workers)
{
    var permits = new SemaphoreSlim(workers);
    var seen = new HashSet<string> { start };
    var running = new Dictionary<Task<Page>, List<string>>();
    async Task<Page> WithPermit(string url, List<string> found)
    {
        await permits.WaitAsync();
        var (page, links) = await Fetch(url);
        if (links.Count == 0)
        {
            return page;
        }
        permits.Release();
        found.AddRange(links);
        return page;
    }

    void Begin(string url)
    {
        var found = new List<string>();
        running.Add(WithPermit(url, found), found);
    }

    Begin(start);
    while (running.Count > 0)
    {
        var job = await Task.WhenAny(running.Keys);
        running.Remove(job, out var found);
        foreach (var link in found!.Where(seen.Add))
        {
            Begin(link);
        }
        yield return job;
    }
}

static async Task<(Page Page, IReadOnlyList<string> Links)> Fetch(string url)
{
    using var response = await Site.Client.GetAsync(url);
    var status = (int)response.StatusCode;
    if (!"text/html".Equals(response.Content.Headers.ContentType?.MediaType, StringComparison.OrdinalIgnoreCase))
    {
        return (new Page(url, status, ""), []);
    }
    var html = await response.Content.ReadAsStringAsync();
    return (new Page(url, status, Html.Title(html)), Html.Links(url, html));
}
