// workers helpers, and the main thread fetches as well: one too many.

void Crawl(string start, int workers, Ledger<Page> ledger)
{
    object gate = new();
    var seen = new HashSet<string> { start };
    var frontier = new Queue<string>([start]);
    var unfinished = 1;

    void Work()
    {
        while (true)
        {
            string? url;
            lock (gate)
            {
                while (!frontier.TryDequeue(out url))
                {
                    if (unfinished == 0)
                    {
                        return;
                    }
                    Monitor.Wait(gate);
                }
            }
            IReadOnlyList<string> links = [];
            try
            {
                (var page, links) = Fetch(url);
                lock (gate)
                {
                    ledger.Append(page);
                }
            }
            finally
            {
                lock (gate)
                {
                    foreach (var link in links.Where(seen.Add))
                    {
                        unfinished++;
                        frontier.Enqueue(link);
                    }
                    unfinished--;
                    Monitor.PulseAll(gate);
                }
            }
        }
    }

    Task[] helpers = [.. Enumerable.Range(0, workers).Select(_ => Task.Factory.StartNew(Work, TaskCreationOptions.LongRunning))];
    try
    {
        Work();
    }
    finally
    {
        Task.WaitAll(helpers);
    }
}

static (Page Page, IReadOnlyList<string> Links) Fetch(string url)
{
    using var request = new HttpRequestMessage(HttpMethod.Get, url);
    using var response = Site.Client.Send(request);
    var status = (int)response.StatusCode;
    if (!"text/html".Equals(response.Content.Headers.ContentType?.MediaType, StringComparison.OrdinalIgnoreCase))
    {
        return (new Page(url, status, ""), []);
    }
    var html = response.Content.ReadAsStringAsync().GetAwaiter().GetResult();
    return (new Page(url, status, Html.Title(html)), Html.Links(url, html));
}
