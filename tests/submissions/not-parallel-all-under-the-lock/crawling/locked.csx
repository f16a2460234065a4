// The page is fetched inside the lock, so the others wait until it has come.

void Crawl(string start, int workers, Ledger<Page> ledger)
{
    Lock gate = new();
    var seen = new HashSet<string> { start };
    List<string> level = [start];
    while (level.Count > 0)
    {
        var next = new List<string>();
        Parallel.ForEach(
            level,
            new ParallelOptions { MaxDegreeOfParallelism = workers },
            url =>
            {
                lock (gate)
                {
                    var (page, links) = Fetch(url);
                    ledger.Append(page);
                    next.AddRange(links.Where(seen.Add));
                }
            }
        );
        level = next;
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
