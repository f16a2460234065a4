// Task.WhenAll over a whole level without a limit. Wrong (too-many-in-flight): a page with eight links is eight requests at once.
async Task<List<Page>> Crawl(string start, int workers)
{
    var pages = new List<Page>();
    var seen = new HashSet<string> { start };
    List<string> level = [start];
    while (level.Count > 0)
    {
        var fetched = await Task.WhenAll(level.Select(Fetch));
        pages.AddRange(fetched.Select(f => f.Page));
        level = fetched.SelectMany(f => f.Links).Where(seen.Add).ToList();
    }

    return pages;

    static async Task<(Page Page, IReadOnlyList<string> Links)> Fetch(string url)
    {
        using var response = await Site.Client.GetAsync(url);
        var html = response.Content.Headers.ContentType?.MediaType == "text/html" ? await response.Content.ReadAsStringAsync() : "";
        return (new Page(url, (int)response.StatusCode, Html.Title(html)), Html.Links(url, html));
    }
}
