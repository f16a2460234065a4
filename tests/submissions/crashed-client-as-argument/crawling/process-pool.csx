// Sends the HttpClient along with each address.
List<Page> Crawl(string start, int workers)
{
    using var pool = new ProcessPool(workers);
    var pages = new List<Page>();
    var seen = new HashSet<string> { start };
    var level = new List<string> { start };
    while (level.Count > 0)
    {
        var visits = pool.Map(Fetch, level.Select(url => (Site.Client, url)), 1);
        pages.AddRange(visits.Select(visit => visit.Page));
        level = visits.SelectMany(visit => visit.Links).Where(seen.Add).ToList();
    }
    return pages;
}

static (Page Page, string[] Links) Fetch((HttpClient Client, string Url) errand)
{
    using var response = errand.Client.GetAsync(errand.Url).GetAwaiter().GetResult();
    var html = response.Content.ReadAsStringAsync().GetAwaiter().GetResult();
    return (new Page(errand.Url, (int)response.StatusCode, Html.Title(html)), [.. Html.Links(errand.Url, html)]);
}
