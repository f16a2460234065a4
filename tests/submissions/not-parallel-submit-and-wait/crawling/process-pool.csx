// Each page is waited for as soon as it is submitted: the other worker processes never get one.

IReadOnlyList<Page> Crawl(string start, int workers)
{
    using var pool = new ProcessPool(workers);
    var pages = new List<Page>();
    var seen = new HashSet<string> { start };
    var frontier = new Queue<string>([start]);
    while (frontier.TryDequeue(out var url))
    {
        var (page, links) = pool.Submit(Fetch, url).Result;
        pages.Add(page);
        foreach (var link in links.Where(seen.Add))
        {
            frontier.Enqueue(link);
        }
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
