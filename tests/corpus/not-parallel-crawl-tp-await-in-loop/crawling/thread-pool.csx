// Async from top to bottom, and one await after another. Wrong (not-parallel): one request in flight.
async Task<IReadOnlyList<Page>> Crawl(string start, int workers)
{
    var pages = new List<Page>();
    var seen = new HashSet<string> { start };
    var queue = new Queue<string>(seen);
    while (queue.TryDequeue(out var url))
    {
        using var response = await Site.Client.GetAsync(url);
        var html = response.Content.Headers.ContentType?.MediaType == "text/html" ? await response.Content.ReadAsStringAsync() : "";
        pages.Add(new Page(url, (int)response.StatusCode, Html.Title(html)));
        foreach (var link in Html.Links(url, html).Where(seen.Add))
        {
            queue.Enqueue(link);
        }
    }

    return pages;
}
