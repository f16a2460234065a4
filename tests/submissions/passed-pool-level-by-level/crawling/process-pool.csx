// One Map for each level; a record of the script carries page and links back from the worker.
record Visit(Page Page, List<string> Links);

IReadOnlyList<Page> Crawl(string start, int workers)
{
    using var pool = new ProcessPool(workers);
    var pages = new List<Page>();
    var seen = new HashSet<string> { start };
    var level = new List<string> { start };
    while (level.Count > 0)
    {
        var visits = pool.Map(Fetch, level, chunkSize: 1);
        pages.AddRange(visits.Select(v => v.Page));
        level = visits.SelectMany(v => v.Links).Where(seen.Add).ToList();
    }
    return pages;
}

static Visit Fetch(string url)
{
    using var response = Site.Client.GetAsync(url).GetAwaiter().GetResult();
    var html = response.Content.ReadAsStringAsync().GetAwaiter().GetResult();
    return response.Content.Headers.ContentType?.MediaType == "text/html"
        ? new Visit(new Page(url, (int)response.StatusCode, Html.Title(html)), Html.Links(url, html).ToList())
        : new Visit(new Page(url, (int)response.StatusCode, ""), []);
}
