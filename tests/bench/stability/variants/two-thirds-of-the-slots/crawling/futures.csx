// Right, and each request keeps its place for half as long again as it needs.

async IAsyncEnumerable<Task<Page>> Crawl(string start, int workers)
{
    var seen = new HashSet<string> { start };
    var frontier = new Queue<string>([start]);
    var running = new Dictionary<Task<Page>, List<string>>();

    void StartWhatMayRun()
    {
        while (running.Count < workers && frontier.TryDequeue(out var url))
        {
            var links = new List<string>();
            running.Add(Fetch(url, links), links);
        }
    }

    StartWhatMayRun();
    while (running.Count > 0)
    {
        var job = await Task.WhenAny(running.Keys);
        running.Remove(job, out var links);
        foreach (var link in links!.Where(seen.Add))
        {
            frontier.Enqueue(link);
        }
        StartWhatMayRun();
        yield return job;
    }
}

static async Task<Page> Fetch(string url, List<string> links)
{
    using var response = await Site.Client.GetAsync(url);
    var status = (int)response.StatusCode;
    if (status == 200)
    {
        await Task.Delay(10);
    }
    if (!"text/html".Equals(response.Content.Headers.ContentType?.MediaType, StringComparison.OrdinalIgnoreCase))
    {
        return new Page(url, status, "");
    }
    var html = await response.Content.ReadAsStringAsync();
    links.AddRange(Html.Links(url, html));
    return new Page(url, status, Html.Title(html));
}
