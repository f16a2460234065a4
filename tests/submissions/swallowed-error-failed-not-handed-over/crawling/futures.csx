// Waits for each wave and hands over only what came to a good end.
async IAsyncEnumerable<Task<Page>> Crawl(string start, int workers)
{
    using var permits = new SemaphoreSlim(workers);
    var seen = new HashSet<string> { start };
    var wave = new List<string> { start };
    while (wave.Count > 0)
    {
        var found = new ConcurrentQueue<string>();
        await foreach (var task in Task.WhenEach(wave.Select(url => Fetch(url, found)).ToList()))
        {
            if (!task.IsFaulted)
                yield return task;
        }
        wave = found.Where(seen.Add).ToList();
    }

    async Task<Page> Fetch(string url, ConcurrentQueue<string> found)
    {
        await permits.WaitAsync();
        try
        {
            using var response = await Site.Client.GetAsync(url);
            var html = await response.Content.ReadAsStringAsync();
            if (response.Content.Headers.ContentType?.MediaType != "text/html")
                html = "";
            foreach (var link in Html.Links(url, html))
                found.Enqueue(link);
            return new Page(url, (int)response.StatusCode, Html.Title(html));
        }
        finally
        {
            permits.Release();
        }
    }
}
