// The method keeps queue, set and running tasks itself; WhenAny over at most `workers`; refills before it yields. Right: handed out at once in order of completion, a faulted page is handed out too and not asked for links, finally cancels and waits.
async IAsyncEnumerable<Task<Page>> Crawl(string start, int workers)
{
    var seen = new HashSet<string> { start };
    var waiting = new Queue<string>();
    waiting.Enqueue(start);
    var running = new Dictionary<Task<Page>, List<string>>();
    using var leave = new CancellationTokenSource();
    try
    {
        Refill();
        while (running.Count > 0)
        {
            var job = await Task.WhenAny(running.Keys);
            running.Remove(job, out var links);
            foreach (var link in links!)
            {
                if (seen.Add(link))
                {
                    waiting.Enqueue(link);
                }
            }

            Refill();
            yield return job;
        }
    }
    finally
    {
        leave.Cancel();
        await Task.WhenAll(running.Keys).ContinueWith(_ => { }, TaskScheduler.Default);
    }

    void Refill()
    {
        while (running.Count < workers && waiting.TryDequeue(out var url))
        {
            var links = new List<string>();
            running.Add(Fetch(url, links, leave.Token), links);
        }
    }

    static async Task<Page> Fetch(string url, List<string> links, CancellationToken cancel)
    {
        using var response = await Site.Client.GetAsync(url, cancel);
        if (response.Content.Headers.ContentType?.MediaType != "text/html")
        {
            return new Page(url, (int)response.StatusCode, "");
        }

        var html = await response.Content.ReadAsStringAsync(cancel);
        links.AddRange(Html.Links(url, html));
        return new Page(url, (int)response.StatusCode, Html.Title(html));
    }
}
