// Crawls breadth first and returns the pages from the last to the first.
async Task<IEnumerable<Page>> Crawl(string start, int workers)
{
    var pages = new Stack<Page>();
    var seen = new HashSet<string> { start };
    var queue = new Queue<string>(seen);
    while (queue.TryDequeue(out var url))
    {
        using var response = await Site.Client.GetAsync(url);
        var html = await response.Content.ReadAsStringAsync();
        if (response.Content.Headers.ContentType?.MediaType != "text/html")
            html = "";
        pages.Push(new Page(url, (int)response.StatusCode, Html.Title(html)));
        foreach (var link in Html.Links(url, html).Where(seen.Add))
            queue.Enqueue(link);
    }
    return pages;
}
