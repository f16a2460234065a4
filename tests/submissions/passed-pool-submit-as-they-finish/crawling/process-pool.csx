// One coordinator submits each new address to the pool at once and takes whichever fetch finishes next.
async Task<Page[]> Crawl(string start, int workers)
{
    using var pool = new ProcessPool(workers);
    var seen = new HashSet<string> { start };
    var running = new List<Task<(Page Page, string[] Links)>> { pool.Submit(Fetch, start) };
    var pages = new List<Page>();
    var failures = new List<Exception>();
    while (running.Count > 0)
    {
        var finished = await Task.WhenAny(running);
        running.Remove(finished);
        if (finished.Exception is { } failure)
        {
            failures.AddRange(failure.InnerExceptions);
            continue;
        }
        var (page, links) = finished.Result;
        pages.Add(page);
        foreach (var link in links)
        {
            if (seen.Add(link))
                running.Add(pool.Submit(Fetch, link));
        }
    }
    return failures.Count == 0 ? pages.ToArray() : throw new AggregateException(failures);
}

static (Page Page, string[] Links) Fetch(string url)
{
    using var response = Site.Client.GetAsync(url).GetAwaiter().GetResult();
    var html = response.Content.ReadAsStringAsync().GetAwaiter().GetResult();
    if (response.Content.Headers.ContentType?.MediaType != "text/html")
        html = "";
    return (new Page(url, (int)response.StatusCode, Html.Title(html)), [.. Html.Links(url, html)]);
}
