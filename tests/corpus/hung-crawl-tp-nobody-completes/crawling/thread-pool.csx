// Workers read a channel that nobody ever completes. Wrong (hung): after the last page all of them wait, with the processor idle.
async Task<IReadOnlyList<Page>> Crawl(string start, int workers)
{
    var frontier = Channel.CreateUnbounded<string>();
    var seen = new ConcurrentDictionary<string, bool> { [start] = true };
    var pages = new ConcurrentQueue<Page>();
    frontier.Writer.TryWrite(start);
    await Task.WhenAll(Enumerable.Range(0, workers).Select(async _ =>
    {
        await foreach (var url in frontier.Reader.ReadAllAsync())
        {
            using var response = await Site.Client.GetAsync(url);
            var html = response.Content.Headers.ContentType?.MediaType == "text/html" ? await response.Content.ReadAsStringAsync() : "";
            pages.Enqueue(new Page(url, (int)response.StatusCode, Html.Title(html)));
            foreach (var link in Html.Links(url, html))
            {
                if (seen.TryAdd(link, true))
                {
                    await frontier.Writer.WriteAsync(link);
                }
            }
        }
    }));
    return pages.ToList();
}
