// `workers` async loops read addresses from one channel and write finished tasks to another, which the iterator reads. Right: TryAdd marks once, links go in before the page is ticked off, a failed fetch becomes a faulted task and is ticked off too.
async IAsyncEnumerable<Task<Page>> Crawl(string start, int workers)
{
    var addresses = Channel.CreateUnbounded<string>();
    var finished = Channel.CreateUnbounded<Task<Page>>();
    var seen = new ConcurrentDictionary<string, byte>();
    var leave = new CancellationTokenSource();
    long open = 0;
    Add(start);
    var loops = Enumerable.Range(0, workers).Select(_ => Task.Run(Loop)).ToArray();
    try
    {
        await foreach (var task in finished.Reader.ReadAllAsync())
        {
            yield return task;
        }
    }
    finally
    {
        addresses.Writer.TryComplete();
        await leave.CancelAsync();
        await Task.WhenAll(loops).ContinueWith(_ => { }, TaskScheduler.Default);
    }

    void Add(string url)
    {
        if (seen.TryAdd(url, 0))
        {
            Interlocked.Increment(ref open);
            addresses.Writer.TryWrite(url);
        }
    }

    async Task Loop()
    {
        await foreach (var url in addresses.Reader.ReadAllAsync(leave.Token))
        {
            var links = new List<string>();
            var fetch = Fetch(url, links);
            await Task.WhenAny(fetch);
            links.ForEach(Add);
            finished.Writer.TryWrite(fetch);
            if (Interlocked.Decrement(ref open) == 0)
            {
                addresses.Writer.TryComplete();
                finished.Writer.TryComplete();
            }
        }
    }

    async Task<Page> Fetch(string url, List<string> links)
    {
        using var response = await Site.Client.GetAsync(url, leave.Token).ConfigureAwait(false);
        string text = await response.Content.ReadAsStringAsync(leave.Token).ConfigureAwait(false);
        bool html = response.Content.Headers.ContentType?.MediaType == "text/html";
        if (html)
        {
            links.AddRange(Html.Links(url, text));
        }

        return new Page(url, (int)response.StatusCode, html ? Html.Title(text) : "");
    }
}
