// A connection that breaks gives a page with status 0 and no title.
async Task<List<Page>> Crawl(string start, int workers)
{
    var pages = new List<Page>();
    var seen = new HashSet<string> { start };
    var queue = new Queue<string>(seen);
    while (queue.TryDequeue(out var url))
    {
        try
        {
            using var response = await Site.Client.GetAsync(url);
            var html = await response.Content.ReadAsStringAsync();
            if (response.Content.Headers.ContentType?.MediaType != "text/html")
                html = "";
            pages.Add(new Page(url, (int)response.StatusCode, Html.Title(html)));
            foreach (var link in Html.Links(url, html).Where(seen.Add))
                queue.Enqueue(link);
        }
        catch (HttpRequestException)
        {
            pages.Add(new Page(url, 0, ""));
        }
    }
    return pages;
}
