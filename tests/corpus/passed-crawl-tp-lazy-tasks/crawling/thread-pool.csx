// A ConcurrentDictionary of Lazy<Task<Page>>: GetOrAdd may make two Lazies for one address, but only the one that was kept is ever started. Right: each address once, a semaphore limits, every task is over before the end, also when one failed, and then the failure is thrown.
async Task<IEnumerable<Page>> Crawl(string start, int workers)
{
    var visits = new ConcurrentDictionary<string, Lazy<Task<Page>>>();
    var permits = new SemaphoreSlim(workers);
    _ = Ask(start).Value;
    int settled = 0;
    while (settled < visits.Count)
    {
        var round = visits.Values.Select(lazy => lazy.Value).ToArray();
        await Task.WhenAll(round).ContinueWith(_ => { }, TaskScheduler.Default);
        settled = round.Length;
    }

    await Task.WhenAll(visits.Values.Select(lazy => lazy.Value));
    return visits.Values.Select(lazy => lazy.Value.Result).ToList();

    Lazy<Task<Page>> Ask(string url) => visits.GetOrAdd(url, u => new Lazy<Task<Page>>(() => Visit(u)));

    async Task<Page> Visit(string url)
    {
        await permits.WaitAsync().ConfigureAwait(false);
        Page page;
        IReadOnlyList<string> links = [];
        try
        {
            using var response = await Site.Client.GetAsync(url).ConfigureAwait(false);
            if (response.Content.Headers.ContentType?.MediaType == "text/html")
            {
                string html = await response.Content.ReadAsStringAsync().ConfigureAwait(false);
                page = new Page(url, (int)response.StatusCode, Html.Title(html));
                links = Html.Links(url, html);
            }
            else
            {
                page = new Page(url, (int)response.StatusCode, "");
            }
        }
        finally
        {
            permits.Release();
        }

        foreach (var link in links)
        {
            _ = Ask(link).Value;
        }

        return page;
    }
}
