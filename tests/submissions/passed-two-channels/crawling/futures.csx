// Workers read addresses from one channel and write finished tasks to another, which is the stream.
async IAsyncEnumerable<Task<Page>> Crawl(string start, int workers)
{
    var addresses = Channel.CreateUnbounded<string>();
    var finished = Channel.CreateUnbounded<Task<Page>>(new UnboundedChannelOptions { SingleReader = true });
    var seen = new ConcurrentDictionary<string, byte> { [start] = 0 };
    var open = 1;
    addresses.Writer.TryWrite(start);
    var crew = Enumerable.Range(0, workers).Select(_ => Task.Run(Work)).ToArray();

    await foreach (var task in finished.Reader.ReadAllAsync())
        yield return task;
    await Task.WhenAll(crew);

    async Task Work()
    {
        await foreach (var url in addresses.Reader.ReadAllAsync())
        {
            try
            {
                finished.Writer.TryWrite(Task.FromResult(await Visit(url)));
            }
            catch (Exception failure)
            {
                finished.Writer.TryWrite(Task.FromException<Page>(failure));
            }
            if (Interlocked.Decrement(ref open) == 0)
            {
                addresses.Writer.Complete();
                finished.Writer.Complete();
            }
        }
    }

    async Task<Page> Visit(string url)
    {
        using var response = await Site.Client.GetAsync(url);
        var html = await response.Content.ReadAsStringAsync();
        if (response.Content.Headers.ContentType?.MediaType != "text/html")
            return new Page(url, (int)response.StatusCode, "");
        foreach (var link in Html.Links(url, html))
        {
            if (seen.TryAdd(link, 0))
            {
                Interlocked.Increment(ref open);
                addresses.Writer.TryWrite(link);
            }
        }
        return new Page(url, (int)response.StatusCode, Html.Title(html));
    }
}
