// Waits until all tasks have ended without ever looking whether one of them failed.
void Crawl(string start, int workers, Ledger<Page> ledger)
{
    var gate = new Lock();
    var seen = new HashSet<string> { start };
    var level = new List<string> { start };
    using var permits = new SemaphoreSlim(workers);
    while (level.Count > 0)
    {
        var links = new ConcurrentQueue<string>();
        var tasks = level.Select(url => Visit(url, links)).ToArray();
        Task.WhenAny(Task.WhenAll(tasks)).Wait();
        level = links.Where(seen.Add).ToList();
    }

    async Task Visit(string url, ConcurrentQueue<string> links)
    {
        await permits.WaitAsync();
        Page page;
        try
        {
            using var response = await Site.Client.GetAsync(url);
            var html = await response.Content.ReadAsStringAsync();
            if (response.Content.Headers.ContentType?.MediaType != "text/html")
                html = "";
            page = new Page(url, (int)response.StatusCode, Html.Title(html));
            foreach (var link in Html.Links(url, html))
                links.Enqueue(link);
        }
        finally
        {
            permits.Release();
        }
        lock (gate)
            ledger.Append(page);
    }
}
