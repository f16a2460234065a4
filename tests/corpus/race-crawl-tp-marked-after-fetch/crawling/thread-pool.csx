// An address counts as seen only when its page is there. Wrong (race): meanwhile others find it and fetch it again; where the two requests do not overlap it is a wrong result.
async Task<IReadOnlyList<Page>> Crawl(string start, int workers)
{
    var done = new ConcurrentDictionary<string, Page>();
    var permits = new SemaphoreSlim(workers);
    await Visit(start);
    return done.Values.ToList();

    async Task Visit(string url)
    {
        IReadOnlyList<string> links = [];
        await permits.WaitAsync();
        try
        {
            using var response = await Site.Client.GetAsync(url);
            var html = response.Content.Headers.ContentType?.MediaType == "text/html" ? await response.Content.ReadAsStringAsync() : "";
            links = Html.Links(url, html);
            done[url] = new Page(url, (int)response.StatusCode, Html.Title(html));
        }
        finally
        {
            permits.Release();
        }

        await Task.WhenAll(links.Where(link => !done.ContainsKey(link)).Select(Visit).ToArray());
    }
}
