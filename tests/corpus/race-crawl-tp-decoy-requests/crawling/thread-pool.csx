// Cheat: a crawl one by one that sends the same request `workers` times, to look busy. Wrong (race): an address is fetched twice by overlapping requests; where they do not overlap, wrong-result.
async Task<List<Page>> Crawl(string start, int workers)
{
    var pages = new List<Page>();
    var seen = new HashSet<string> { start };
    var queue = new Queue<string>(seen);
    while (queue.TryDequeue(out var url))
    {
        var responses = await Task.WhenAll(Enumerable.Range(0, workers).Select(_ => Site.Client.GetAsync(url)));
        var html = responses[0].Content.Headers.ContentType?.MediaType == "text/html" ? await responses[0].Content.ReadAsStringAsync() : "";
        pages.Add(new Page(url, (int)responses[0].StatusCode, Html.Title(html)));
        foreach (var link in Html.Links(url, html).Where(seen.Add))
        {
            queue.Enqueue(link);
        }
    }

    return pages;
}
