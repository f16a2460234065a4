// A worker process that finds the queue empty goes home, though a page on its way may lead to more.

IReadOnlyList<Page> Crawl(string start, int workers)
{
    using var frontier = new JoinableQueue<string>();
    using var seen = new SharedDictionary<string, bool>();
    using var pool = new ProcessPool(workers);
    seen.TryAdd(start, true);
    frontier.Put(start);
    Task<Page[]>[] crawlers = [.. Enumerable.Range(0, workers).Select(_ => pool.Submit(Work, (frontier, seen)))];
    Task.WaitAll(crawlers);
    pool.Close();
    pool.Join();
    return [.. crawlers.SelectMany(crawler => crawler.Result)];
}

static Page[] Work((JoinableQueue<string> Frontier, SharedDictionary<string, bool> Seen) shared)
{
    var pages = new List<Page>();
    while (shared.Frontier.TryTake(out var url, TimeSpan.Zero))
    {
        var (page, links) = Fetch(url);
        pages.Add(page);
        foreach (var link in links.Where(link => shared.Seen.TryAdd(link, true)))
        {
            shared.Frontier.Put(link);
        }
    }
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
