// One Submit for each address; the script keeps the books and takes whichever page comes next.

async Task<IReadOnlyList<Page>> Crawl(string start, int workers)
{
    using var pool = new ProcessPool(workers);
    var pages = new List<Page>();
    var seen = new HashSet<string> { start };
    var running = new List<Task<(Page Page, string[] Links)>> { pool.Submit(Fetch, start) };
    while (running.Count > 0)
    {
        var fetch = await Task.WhenAny(running);
        running.Remove(fetch);
        var (page, links) = await fetch;
        pages.Add(page);
        running.AddRange(links.Where(seen.Add).Select(link => pool.Submit(Fetch, link)));
    }
    pool.Close();
    pool.Join();
    return pages;
}

static (Page Page, string[] Links) Fetch(string url)
{
    using var request = new HttpRequestMessage(HttpMethod.Get, url);
    using var response = Site.Client.Send(request);
    var status = (int)response.StatusCode;
    if (!"text/html".Equals(response.Content.Headers.ContentType?.MediaType, StringComparison.OrdinalIgnoreCase))
    {
        return (new Page(url, status, ""), []);
    }
    var html = response.Content.ReadAsStringAsync().GetAwaiter().GetResult();
    return (new Page(url, status, Html.Title(html)), [.. Html.Links(url, html)]);
}
