// Throws as soon as one request has failed, while others are still on their way.

async Task<IReadOnlyList<Page>> Crawl(string start, int workers)
{
    var permits = new SemaphoreSlim(workers);
    async Task<(Page Page, IReadOnlyList<string> Links)> WithPermit(string url)
    {
        await permits.WaitAsync();
        try
        {
            return await Fetch(url);
        }
        finally
        {
            permits.Release();
        }
    }


    var pages = new List<Page>();
    var seen = new HashSet<string> { start };
    var running = new List<Task<(Page Page, IReadOnlyList<string> Links)>> { WithPermit(start) };
    while (running.Count > 0)
    {
        var fetch = await Task.WhenAny(running);
        running.Remove(fetch);
        var (page, links) = await fetch;
        pages.Add(page);
        running.AddRange(links.Where(seen.Add).Select(WithPermit));
    }
    return pages;
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
