// Append is called by all workers, with no lock at all.

void Crawl(string start, int workers, Ledger<Page> ledger)
{
    var seen = new HashSet<string> { start };
    List<string> level = [start];
    while (level.Count > 0)
    {
        var links = new ConcurrentQueue<string>();
        Parallel.ForEach(
            level,
            new ParallelOptions { MaxDegreeOfParallelism = workers },
            url =>
            {
                var (page, found) = Fetch(url);
                ledger.Append(page);
                foreach (var link in found)
                {
                    links.Enqueue(link);
                }
            }
        );
        level = [.. links.Where(seen.Add)];
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
