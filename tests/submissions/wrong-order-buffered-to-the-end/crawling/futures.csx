// Crawls the whole site, and only then hands out the tasks.

async IAsyncEnumerable<Task<Page>> Crawl(string start, int workers)
{
    var seen = new HashSet<string> { start };
    var frontier = new Queue<string>([start]);
    var running = new Dictionary<Task<Page>, List<string>>();
    var finished = new List<Task<Page>>();
    do
    {
        while (running.Count < workers && frontier.TryDequeue(out var url))
        {
            var found = new List<string>();
            running.Add(FetchInto(url, found), found);
        }
        var job = await Task.WhenAny(running.Keys);
        running.Remove(job, out var links);
        foreach (var link in links!.Where(seen.Add))
        {
            frontier.Enqueue(link);
        }
        finished.Add(job);
    } while (running.Count + frontier.Count > 0);
    foreach (var job in finished)
    {
        yield return job;
    }
}

static async Task<Page> FetchInto(string url, List<string> found)
{
    var (page, links) = await Fetch(url);
    found.AddRange(links);
    return page;
}

static async Task<(Page Page, IReadOnlyList<string> Links)> Fetch(string url)
{
    using var response = await Site.Client.GetAsync(url);
    var status = (int)response.StatusCode;
    if (!"text/html".Equals(response.Content.Headers.ContentType?.MediaType, StringComparison.OrdinalIgnoreCase))
    {
        return (new Page(url, status, ""), []);
    }
    var html = await response.Content.ReadAsStringAsync();
    return (new Page(url, status, Html.Title(html)), Html.Links(url, html));
}
