// A worker that finds the queue empty goes home, though a page on its way may lead to more.

IReadOnlyList<Page> Crawl(string start, int workers)
{
    var pages = new ConcurrentQueue<Page>();
    var seen = new ConcurrentDictionary<string, bool> { [start] = true };
    var frontier = new ConcurrentQueue<string>([start]);

    void Work()
    {
        while (frontier.TryDequeue(out var url))
        {
            var (page, links) = Fetch(url);
            pages.Enqueue(page);
            foreach (var link in links.Where(link => seen.TryAdd(link, true)))
            {
                frontier.Enqueue(link);
            }
        }
    }

    Task.WaitAll([.. Enumerable.Range(0, workers).Select(_ => Task.Run(Work))]);
    return [.. pages];
}

static (Page Page, IReadOnlyList<string> Links) Fetch(string url)
{
    using var request = new HttpRequestMessage(HttpMethod.Get, url);
    using var response = Site.Client.Send(request);
    var status = (int)response.StatusCode;
    if (!"text/html".Equals(response.Content.Headers.ContentType?.MediaType, StringComparison.OrdinalIgnoreCase))
    {
        return (new Page(url, status, ""), []);
    }
    var html = response.Content.ReadAsStringAsync().GetAwaiter().GetResult();
    return (new Page(url, status, Html.Title(html)), Html.Links(url, html));
}
