// Thinks that code between two awaits runs alone, and appends without a lock. Wrong (race): there is no synchronization context here; continuations run on the pool side by side, and two are inside Append.
async Task Crawl(string start, int workers, Ledger<Page> ledger)
{
    var seen = new ConcurrentDictionary<string, bool> { [start] = true };
    var permits = new SemaphoreSlim(workers);
    await Visit(start);

    async Task Visit(string url)
    {
        IReadOnlyList<string> links;
        await permits.WaitAsync();
        try
        {
            using var response = await Site.Client.GetAsync(url);
            var html = response.Content.Headers.ContentType?.MediaType == "text/html" ? await response.Content.ReadAsStringAsync() : "";
            links = Html.Links(url, html);
            ledger.Append(new Page(url, (int)response.StatusCode, Html.Title(html)));
        }
        finally
        {
            permits.Release();
        }

        await Task.WhenAll(links.Where(link => seen.TryAdd(link, true)).Select(Visit).ToList());
    }
}
