// `workers` readers of one channel; an Interlocked count of what is unfinished completes the channel at zero. Right: links are counted before their page is ticked off; a failure completes the channel with its exception, so nobody waits for ever.
async Task<IReadOnlyList<Page>> Crawl(string start, int workers)
{
    var frontier = Channel.CreateUnbounded<string>();
    var seen = new ConcurrentDictionary<string, bool>();
    var pages = new ConcurrentQueue<Page>();
    int unfinished = 1;
    seen[start] = true;
    frontier.Writer.TryWrite(start);
    await Task.WhenAll(Enumerable.Range(0, workers).Select(_ => Worker()).ToArray());
    return pages.ToArray();

    async Task Worker()
    {
        try
        {
            await foreach (var url in frontier.Reader.ReadAllAsync())
            {
                using var response = await Site.Client.GetAsync(url);
                string title = "";
                if (response.Content.Headers.ContentType?.MediaType == "text/html")
                {
                    string html = await response.Content.ReadAsStringAsync();
                    title = Html.Title(html);
                    foreach (var link in Html.Links(url, html))
                    {
                        if (seen.TryAdd(link, true))
                        {
                            Interlocked.Increment(ref unfinished);
                            frontier.Writer.TryWrite(link);
                        }
                    }
                }

                pages.Enqueue(new Page(url, (int)response.StatusCode, title));
                if (Interlocked.Decrement(ref unfinished) == 0)
                {
                    frontier.Writer.TryComplete();
                }
            }
        }
        catch (Exception problem)
        {
            frontier.Writer.TryComplete(problem);
            throw;
        }
    }
}
