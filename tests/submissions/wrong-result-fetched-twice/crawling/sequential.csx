// Marks an address only when it has been fetched and never looks again when it takes one from the queue.
async Task<List<Page>> Crawl(string start, int workers)
{
    var pages = new List<Page>();
    var fetched = new HashSet<string>();
    var queue = new Queue<string>([start]);
    while (queue.TryDequeue(out var url))
    {
        using var response = await Site.Client.GetAsync(url);
        var html = await response.Content.ReadAsStringAsync();
        fetched.Add(url);
        if (response.Content.Headers.ContentType?.MediaType != "text/html")
            html = "";
        pages.Add(new Page(url, (int)response.StatusCode, Html.Title(html)));
        foreach (var link in Html.Links(url, html))
        {
            if (!fetched.Contains(link))
                queue.Enqueue(link);
        }
    }
    return pages;
}
