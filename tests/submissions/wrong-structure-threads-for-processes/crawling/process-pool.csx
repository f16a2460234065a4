// The pool of threads, where processes were asked for.

IReadOnlyList<Page> Crawl(string start, int workers)
{
    using var pool = new WorkerThreadPool(workers);
    var pages = new List<Page>();
    var seen = new HashSet<string> { start };
    List<string> level = [start];
    while (level.Count > 0)
    {
        var fetched = pool.Map(Fetch, level, chunkSize: 1);
        pages.AddRange(fetched.Select(f => f.Page));
        level = [.. fetched.SelectMany(f => f.Links).Where(seen.Add)];
    }
    pool.Close();
    pool.Join();
    return pages;
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
