// Adds links to the very list that foreach is walking over.
async Task<List<Page>> Crawl(string start, int workers)
{
    var pages = new List<Page>();
    var urls = new List<string> { start };
    foreach (var url in urls)
    {
        using var response = await Site.Client.GetAsync(url);
        var html = await response.Content.ReadAsStringAsync();
        pages.Add(new Page(url, (int)response.StatusCode, Html.Title(html)));
        urls.AddRange(Html.Links(url, html));
    }
    return pages;
}
