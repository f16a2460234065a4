// GetStringAsync in the worker throws for every error page.
List<Page> Crawl(string start, int workers)
{
    using var pool = new ProcessPool(workers);
    var pages = new List<Page>();
    var seen = new HashSet<string> { start };
    var level = new List<string> { start };
    while (level.Count > 0)
    {
        var visits = pool.Map(Fetch, level, 1);
        pages.AddRange(visits.Select(visit => visit.Page));
        level = visits.SelectMany(visit => visit.Links).Where(seen.Add).ToList();
    }
    return pages;
}

static (Page Page, string[] Links) Fetch(string url)
{
    var html = Site.Client.GetStringAsync(url).GetAwaiter().GetResult();
    return (new Page(url, 200, Html.Title(html)), Html.Links(url, html).ToArray());
}
