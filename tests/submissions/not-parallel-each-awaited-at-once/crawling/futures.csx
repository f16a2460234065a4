// Each request is awaited before the next one is sent.

async IAsyncEnumerable<Task<Page>> Crawl(string start, int workers)
{
    var seen = new HashSet<string> { start };
    var frontier = new Queue<string>([start]);
    while (frontier.TryDequeue(out var url))
    {
        var found = new List<string>();
        var job = FetchInto(url, found);
        await Task.WhenAny(job);
        foreach (var link in found.Where(seen.Add))
        {
            frontier.Enqueue(link);
        }
        yield return job;
    }
}

static async Task<Page> FetchInto(string url, List<string> found)
{
    var (page, links) = await Fetch(url);
    found.AddRange(links);
    return page;
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
