// Each page visits its links by recursion; a semaphore is around the request alone.

async Task<IReadOnlyList<Page>> Crawl(string start, int workers)
{
    using var permits = new SemaphoreSlim(workers);
    var seen = new ConcurrentDictionary<string, bool> { [start] = true };
    var pages = new ConcurrentBag<Page>();

    async Task Visit(string url)
    {
        IReadOnlyList<string> links;
        await permits.WaitAsync();
        try
        {
            (var page, links) = await Fetch(url);
            pages.Add(page);
        }
        finally
        {
            permits.Release();
        }
        await Task.WhenAll(links.Where(link => seen.TryAdd(link, true)).Select(Visit).ToList());
    }

    await Visit(start);
    return [.. pages];
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
