// Channel workers, a Lock entered with EnterScope around Append, a Task as the result.
async Task Crawl(string start, int workers, Ledger<Page> ledger)
{
    var gate = new Lock();
    var seen = new ConcurrentDictionary<string, byte>();
    var urls = Channel.CreateUnbounded<string>();
    var open = 0;
    Offer(start);
    var crew = Enumerable.Range(0, workers).Select(_ => Task.Run(Work)).ToArray();
    await Task.WhenAll(crew);

    void Offer(string url)
    {
        if (!seen.TryAdd(url, 0)) return;
        Interlocked.Increment(ref open);
        urls.Writer.TryWrite(url);
    }

    async Task Work()
    {
        var failures = new List<Exception>();
        while (await urls.Reader.WaitToReadAsync())
        {
            if (!urls.Reader.TryRead(out var url)) continue;
            try
            {
                using var response = await Site.Client.GetAsync(url);
                var html = await response.Content.ReadAsStringAsync();
                if (response.Content.Headers.ContentType?.MediaType != "text/html") html = "";
                foreach (var link in Html.Links(url, html)) Offer(link);
                Write(new Page(url, (int)response.StatusCode, Html.Title(html)));
            }
            catch (Exception failure)
            {
                failures.Add(failure);
            }
            if (Interlocked.Decrement(ref open) == 0) urls.Writer.Complete();
        }
        if (failures is [var first, ..]) throw first;
    }

    void Write(Page page)
    {
        using (gate.EnterScope())
            ledger.Append(page);
    }
}
