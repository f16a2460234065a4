// Awaits the finished task for its links, also when it failed. Wrong (crashed): the exception of one page leaves the iterator; the rest never comes (by its result: wrong-result).
async IAsyncEnumerable<Task<Page>> Crawl(string start, int workers)
{
    var seen = new HashSet<string> { start };
    var waiting = new Queue<string>(seen);
    var running = new Dictionary<Task<Page>, List<string>>();
    try
    {
        while (running.Count + waiting.Count > 0)
        {
            while (running.Count < workers && waiting.TryDequeue(out var url))
            {
                var links = new List<string>();
                running.Add(Fetch(url, links), links);
            }

            var done = await Task.WhenAny(running.Keys);
            running.Remove(done, out var found);
            await done;
            foreach (var link in found!.Where(seen.Add))
            {
                waiting.Enqueue(link);
            }

            yield return done;
        }
    }
    finally
    {
        await Task.WhenAll(running.Keys).ContinueWith(_ => { });
    }

    static async Task<Page> Fetch(string url, List<string> links)
    {
        using var response = await Site.Client.GetAsync(url);
        var html = response.Content.Headers.ContentType?.MediaType == "text/html" ? await response.Content.ReadAsStringAsync() : "";
        links.AddRange(Html.Links(url, html));
        return new Page(url, (int)response.StatusCode, Html.Title(html));
    }
}
