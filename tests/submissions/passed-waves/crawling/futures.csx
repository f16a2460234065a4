// Wave by wave: each level is one Task.WhenEach, and the links found in it make the next level.
async IAsyncEnumerable<Task<Page>> Crawl(string start, int workers)
{
    using var permits = new SemaphoreSlim(workers);
    var seen = new HashSet<string> { start };
    var wave = new List<string> { start };
    while (wave.Count > 0)
    {
        var found = new ConcurrentDictionary<string, byte>();
        await foreach (var task in Task.WhenEach(wave.Select(url => Fetch(url, found)).ToList()))
            yield return task;
        wave = found.Keys.Where(seen.Add).ToList();
    }

    async Task<Page> Fetch(string url, ConcurrentDictionary<string, byte> found)
    {
        await permits.WaitAsync();
        try
        {
            using var response = await Site.Client.GetAsync(url);
            var html = await response.Content.ReadAsStringAsync();
            if (response.Content.Headers.ContentType?.MediaType != "text/html")
                html = "";
            foreach (var link in Html.Links(url, html))
                found[link] = 0;
            return new Page(url, (int)response.StatusCode, Html.Title(html));
        }
        finally
        {
            permits.Release();
        }
    }
}
