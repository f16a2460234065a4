// Breadth first with a Queue and a HashSet, one awaited request at a time.
async Task<List<Page>> Crawl(string start, int workers)
{
    var pages = new List<Page>();
    var seen = new HashSet<string> { start };
    var queue = new Queue<string>();
    queue.Enqueue(start);
    while (queue.TryDequeue(out var url))
    {
        using var response = await Site.Client.GetAsync(url);
        var html = await response.Content.ReadAsStringAsync();
        var isHtml = response.Content.Headers.ContentType?.MediaType == "text/html";
        pages.Add(new Page(url, (int)response.StatusCode, isHtml ? Html.Title(html) : ""));
        if (!isHtml)
            continue;
        foreach (var link in Html.Links(url, html))
        {
            if (seen.Add(link))
                queue.Enqueue(link);
        }
    }
    return pages;
}
