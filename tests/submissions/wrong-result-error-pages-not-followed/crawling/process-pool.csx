// Reports error pages, but does not follow their links.
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
    using var response = Site.Client.GetAsync(url).GetAwaiter().GetResult();
    var html = response.Content.ReadAsStringAsync().GetAwaiter().GetResult();
    if (response.Content.Headers.ContentType?.MediaType != "text/html")
        html = "";
    return (new Page(url, (int)response.StatusCode, Html.Title(html)), response.IsSuccessStatusCode ? [.. Html.Links(url, html)] : []);
}
