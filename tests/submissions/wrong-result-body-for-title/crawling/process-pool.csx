// Where a page has no title of its own, its first characters stand in for one.
IReadOnlyList<Page> Crawl(string start, int workers)
{
    using var pool = new ProcessPool(workers);
    var pages = new List<Page>();
    var seen = new HashSet<string> { start };
    var level = new[] { start };
    while (level.Length > 0)
    {
        var visits = pool.Map(Fetch, level, 1);
        pages.AddRange(visits.Select(visit => visit.Page));
        level = visits.SelectMany(visit => visit.Links).Where(seen.Add).ToArray();
    }
    return pages;
}

static (Page Page, string[] Links) Fetch(string url)
{
    using var response = Site.Client.GetAsync(url).GetAwaiter().GetResult();
    var text = response.Content.ReadAsStringAsync().GetAwaiter().GetResult();
    var isHtml = response.Content.Headers.ContentType?.MediaType == "text/html";
    var title = isHtml ? Html.Title(text) : "";
    if (title == "")
        title = "(" + text[..Math.Min(20, text.Length)] + ")";
    return (new Page(url, (int)response.StatusCode, title), isHtml ? [.. Html.Links(url, text)] : []);
}
