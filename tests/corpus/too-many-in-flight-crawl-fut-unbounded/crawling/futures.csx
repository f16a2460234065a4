// Starts the fetch of each address when it is found, without a limit. Wrong (too-many-in-flight): eight links, eight requests, whatever `workers` says.
async IAsyncEnumerable<Task<Page>> Crawl(string start, int workers)
{
    var seen = new HashSet<string> { start };
    var running = new Dictionary<Task<Page>, List<string>>();
    Begin(start);
    try
    {
        while (running.Count > 0)
        {
            var done = await Task.WhenAny(running.Keys);
            running.Remove(done, out var links);
            foreach (var link in links!.Where(seen.Add))
            {
                Begin(link);
            }

            yield return done;
        }
    }
    finally
    {
        await Task.WhenAll(running.Keys).ContinueWith(_ => { });
    }

    void Begin(string url)
    {
        var links = new List<string>();
        running.Add(Fetch(url, links), links);
    }

    static async Task<Page> Fetch(string url, List<string> links)
    {
        using var response = await Site.Client.GetAsync(url);
        var html = response.Content.Headers.ContentType?.MediaType == "text/html" ? await response.Content.ReadAsStringAsync() : "";
        links.AddRange(Html.Links(url, html));
        return new Page(url, (int)response.StatusCode, Html.Title(html));
    }
}
