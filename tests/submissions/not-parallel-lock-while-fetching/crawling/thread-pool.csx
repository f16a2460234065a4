// An asynchronous lock meant for the books is still held while the page is fetched.

async Task<IReadOnlyList<Page>> Crawl(string start, int workers)
{
    using var books = new SemaphoreSlim(1);
    var pages = new List<Page>();
    var seen = new HashSet<string> { start };

    async Task Visit(string url)
    {
        IReadOnlyList<string> fresh;
        await books.WaitAsync();
        try
        {
            var (page, links) = await Fetch(url);
            pages.Add(page);
            fresh = [.. links.Where(seen.Add)];
        }
        finally
        {
            books.Release();
        }
        await Task.WhenAll(fresh.Select(Visit));
    }

    await Visit(start);
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
