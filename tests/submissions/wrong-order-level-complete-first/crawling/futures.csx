// Waits for a whole level of the site before it hands out a page of it.

async IAsyncEnumerable<Task<Page>> Crawl(string start, int workers)
{
    using var permits = new SemaphoreSlim(workers);
    async Task<(Page Page, IReadOnlyList<string> Links)> WithPermit(string url)
    {
        await permits.WaitAsync();
        try
        {
            return await Fetch(url);
        }
        finally
        {
            permits.Release();
        }
    }

    async Task<Page> PageOf(Task<(Page Page, IReadOnlyList<string> Links)> fetch) => (await fetch).Page;

    var seen = new HashSet<string> { start };
    List<string> level = [start];
    while (level.Count > 0)
    {
        var fetches = level.Select(WithPermit).ToList();
        await ((Task)Task.WhenAll(fetches)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (var fetch in fetches)
        {
            yield return PageOf(fetch);
        }
        level = [.. fetches.Where(fetch => fetch.IsCompletedSuccessfully).SelectMany(fetch => fetch.Result.Links).Where(seen.Add)];
    }
}

static async Task<(Page Page, IReadOnlyList<string> Links)> Fetch(string url)
{
    using var response = await Site.Client.GetAsync(url);
    var status = (int)response.StatusCode;
    if (!"text/html".Equals(response.Content.Headers.ContentType?.MediaType, StringComparison.OrdinalIgnoreCase))
    {
        return (new Page(url, status, ""), []);
    }
    var html = await response.Content.ReadAsStringAsync();
    return (new Page(url, status, Html.Title(html)), Html.Links(url, html));
}
