// A worker that finds the queue empty goes home, though a page on its way may lead to more.

void Crawl(string start, int workers, Ledger<Page> ledger)
{
    Lock gate = new();
    var seen = new HashSet<string> { start };
    var frontier = new Queue<string>([start]);

    void Work()
    {
        while (true)
        {
            string? url;
            lock (gate)
            {
                if (!frontier.TryDequeue(out url))
                {
                    return;
                }
            }
            var (page, links) = Fetch(url);
            lock (gate)
            {
                ledger.Append(page);
                foreach (var link in links.Where(seen.Add))
                {
                    frontier.Enqueue(link);
                }
            }
        }
    }

    Task.WaitAll([.. Enumerable.Range(0, workers).Select(_ => Task.Run(Work))]);
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
