// Worker processes ask the SharedDictionary with ContainsKey and mark by the indexer. Wrong (race): two steps for two processes, so an address is queued and fetched twice; where the requests do not overlap, a wrong result.
IReadOnlyList<Page> Crawl(string start, int workers)
{
    using var pool = new ProcessPool(workers);
    using var seen = new SharedDictionary<string, bool>();
    seen[start] = true;
    var pages = new List<Page>();
    var level = new List<string> { start };
    while (level.Count > 0)
    {
        var fetched = pool.Map(Visit, level.Select(url => (url, seen)), 1);
        pages.AddRange(fetched.Select(f => f.Page));
        level = fetched.SelectMany(f => f.Fresh).ToList();
    }

    return pages;
}

static (Page Page, List<string> Fresh) Visit((string Url, SharedDictionary<string, bool> Seen) job)
{
    using var response = Site.Client.Send(new HttpRequestMessage(HttpMethod.Get, job.Url));
    var html = response.Content.Headers.ContentType?.MediaType == "text/html" ? response.Content.ReadAsStringAsync().Result : "";
    var fresh = Html.Links(job.Url, html).Distinct().Where(link => !job.Seen.ContainsKey(link)).ToList();
    Thread.Sleep(20);
    foreach (var link in fresh)
    {
        job.Seen[link] = true;
    }

    return (new Page(job.Url, (int)response.StatusCode, Html.Title(html)), fresh);
}
