// Level by level: Map over all addresses of a level in chunks of one, then the next level is worked out here. Right: level by level is right by contract 4; the set is local, each address is mapped once.
List<Page> Crawl(string start, int workers)
{
    using IWorkerPool pool = new ProcessPool(workers);
    var pages = new List<Page>();
    var seen = new HashSet<string> { start };
    var level = new List<string> { start };
    while (level.Count > 0)
    {
        var fetched = pool.Map(Fetch, level, 1);
        pages.AddRange(fetched.Select(f => f.Page));
        level = fetched.SelectMany(f => f.Links).Where(seen.Add).ToList();
    }

    return pages;
}

record Fetched(Page Page, List<string> Links);

static Fetched Fetch(string url)
{
    using var response = Site.Client.GetAsync(url).Result;
    var type = response.Content.Headers.ContentType?.MediaType;
    string html = type == "text/html" ? response.Content.ReadAsStringAsync().Result : "";
    return new Fetched(new Page(url, (int)response.StatusCode, Html.Title(html)), [.. Html.Links(url, html)]);
}
