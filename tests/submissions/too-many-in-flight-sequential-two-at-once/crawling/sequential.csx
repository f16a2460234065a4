// Breadth first and in the right order, but two requests at a time.

async Task<IReadOnlyList<Page>> Crawl(string start, int workers)
{
    var pages = new List<Page>();
    var seen = new HashSet<string> { start };
    var frontier = new Queue<string>([start]);
    while (frontier.TryDequeue(out var url))
    {
        List<Task<(Page Page, IReadOnlyList<string> Links)>> pair = [Fetch(url)];
        if (frontier.TryDequeue(out var other))
        {
            pair.Add(Fetch(other));
        }
        foreach (var (page, links) in await Task.WhenAll(pair))
        {
            pages.Add(page);
            foreach (var link in links.Where(seen.Add))
            {
                frontier.Enqueue(link);
            }
        }
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
