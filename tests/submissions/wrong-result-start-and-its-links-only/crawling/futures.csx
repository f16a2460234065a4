// Fetches the start page and what it links to, and goes no deeper.
async IAsyncEnumerable<Task<Page>> Crawl(string start, int workers)
{
    using var permits = new SemaphoreSlim(workers);
    var found = new ConcurrentDictionary<string, bool> { [start] = true };
    var first = Fetch(start, permits, found);
    await ((Task)first).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    yield return first;
    await foreach (var task in Task.WhenEach(found.Keys.Where(url => url != start).ToList().Select(url => Fetch(url, permits, null))))
        yield return task;
}

static async Task<Page> Fetch(string url, SemaphoreSlim permits, ConcurrentDictionary<string, bool>? found)
{
    await permits.WaitAsync();
    try
    {
        using var response = await Site.Client.GetAsync(url);
        var html = await response.Content.ReadAsStringAsync();
        if (response.Content.Headers.ContentType?.MediaType != "text/html")
            html = "";
        foreach (var link in Html.Links(url, html))
            found?.TryAdd(link, true);
        return new Page(url, (int)response.StatusCode, Html.Title(html));
    }
    finally
    {
        permits.Release();
    }
}
