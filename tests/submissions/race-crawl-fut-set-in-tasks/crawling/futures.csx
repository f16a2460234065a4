// The fetching tasks themselves add to a shared HashSet and a shared Queue, which the iterator empties. Wrong (race): all of them change both without a lock.
async IAsyncEnumerable<Task<Page>> Crawl(string start, int workers)
{
    var seen = new HashSet<string> { start };
    var waiting = new Queue<string>();
    waiting.Enqueue(start);
    var running = new List<Task<Page>>();
    try
    {
        while (true)
        {
            while (running.Count < workers && waiting.Count > 0)
            {
                var url = waiting.Dequeue();
                running.Add(Task.Run(() => Fetch(url)));
            }

            if (running.Count == 0)
            {
                yield break;
            }

            var done = await Task.WhenAny(running);
            running.Remove(done);
            yield return done;
        }
    }
    finally
    {
        await Task.WhenAll(running).ContinueWith(_ => { });
    }

    async Task<Page> Fetch(string url)
    {
        using var response = await Site.Client.GetAsync(url);
        var html = response.Content.Headers.ContentType?.MediaType == "text/html" ? await response.Content.ReadAsStringAsync() : "";
        foreach (var link in Html.Links(url, html))
        {
            if (seen.Add(link))
            {
                waiting.Enqueue(link);
            }
        }

        return new Page(url, (int)response.StatusCode, Html.Title(html));
    }
}
