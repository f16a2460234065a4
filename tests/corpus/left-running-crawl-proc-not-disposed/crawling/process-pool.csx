// A level-by-level crawl whose pool is never ended. Wrong (left-running): the worker processes are still there after the return.
private ProcessPool? pool;

List<Page> Crawl(string start, int workers)
{
    pool = new ProcessPool(workers);
    var pages = new List<Page>();
    var seen = new HashSet<string> { start };
    List<string> level = [start];
    while (level.Count > 0)
    {
        var fetched = pool.Map(Fetch, level, 1);
        pages.AddRange(fetched.Select(f => f.Item1));
        level = fetched.SelectMany(f => f.Item2).Where(seen.Add).ToList();
    }

    return pages;
}

static (Page, string[]) Fetch(string url)
{
    using var response = Site.Client.Send(new HttpRequestMessage(HttpMethod.Get, url));
    var html = response.Content.Headers.ContentType?.MediaType == "text/html" ? response.Content.ReadAsStringAsync().Result : "";
    return (new Page(url, (int)response.StatusCode, Html.Title(html)), Html.Links(url, html).ToArray());
}
