// One level of the site after another, by plain parallel loops.

void Crawl(string start, int workers, Ledger<Page> ledger)
{
    object gate = new();
    var seen = new HashSet<string> { start };
    List<string> level = [start];
    while (level.Count > 0)
    {
        var found = new List<string>();
        Parallel.ForEach(
            Partitioner.Create(level, EnumerablePartitionerOptions.NoBuffering),
            new ParallelOptions { MaxDegreeOfParallelism = workers },
            url =>
            {
                var (page, links) = Fetch(url);
                lock (gate)
                {
                    ledger.Append(page);
                    found.AddRange(links);
                }
            }
        );
        level = [.. found.Where(seen.Add)];
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
