// Workers over an unbounded channel; a counter of unfinished addresses closes it when it falls to zero.
async Task<List<Page>> Crawl(string start, int workers)
{
    var seen = new ConcurrentDictionary<string, byte> { [start] = 0 };
    var pages = new ConcurrentQueue<Page>();
    var failures = new ConcurrentQueue<Exception>();
    var addresses = Channel.CreateUnbounded<string>();
    var pending = 1;
    addresses.Writer.TryWrite(start);
    await Task.WhenAll(Enumerable.Range(0, workers).Select(_ => Task.Run(Work)));
    if (!failures.IsEmpty)
        throw new AggregateException(failures);
    return pages.ToList();

    async Task Work()
    {
        await foreach (var url in addresses.Reader.ReadAllAsync())
        {
            try
            {
                await Visit(url);
            }
            catch (Exception failure)
            {
                failures.Enqueue(failure);
            }
            finally
            {
                if (Interlocked.Decrement(ref pending) == 0)
                    addresses.Writer.Complete();
            }
        }
    }

    async Task Visit(string url)
    {
        using var response = await Site.Client.GetAsync(url);
        var html = await response.Content.ReadAsStringAsync();
        var isHtml = response.Content.Headers.ContentType?.MediaType == "text/html";
        pages.Enqueue(new Page(url, (int)response.StatusCode, isHtml ? Html.Title(html) : ""));
        foreach (var link in isHtml ? Html.Links(url, html) : [])
        {
            if (!seen.TryAdd(link, 0))
                continue;
            Interlocked.Increment(ref pending);
            addresses.Writer.TryWrite(link);
        }
    }
}
