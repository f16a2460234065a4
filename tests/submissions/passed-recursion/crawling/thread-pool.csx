// Asynchronous recursion: a static visited set says who goes first, a semaphore how many at once, WhenAll waits for the whole tree.
static readonly ConcurrentDictionary<string, Page?> visited = new();

async Task<IReadOnlyList<Page>> Crawl(string start, int workers)
{
    visited.Clear();
    using var permits = new SemaphoreSlim(workers);
    await Visit(start, permits);
    return visited.Values.OfType<Page>().ToList();
}

static async Task Visit(string url, SemaphoreSlim permits)
{
    if (!visited.TryAdd(url, null))
        return;
    var html = "";
    await permits.WaitAsync();
    try
    {
        using var response = await Site.Client.GetAsync(url);
        var body = await response.Content.ReadAsStringAsync();
        if (response.Content.Headers.ContentType?.MediaType == "text/html")
            html = body;
        visited[url] = new Page(url, (int)response.StatusCode, Html.Title(html));
    }
    finally
    {
        permits.Release();
    }
    await Task.WhenAll(Html.Links(url, html).Select(link => Visit(link, permits)));
}
