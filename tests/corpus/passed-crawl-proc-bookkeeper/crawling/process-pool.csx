// The script's process keeps queue and set, and submits one job for each address; a job returns the page and its links as a tuple. Right: at most `workers` submitted at a time, each address once, using ends the workers on every path.
async Task<IReadOnlyList<Page>> Crawl(string start, int workers)
{
    using var pool = new ProcessPool(workers);
    var pages = new List<Page>();
    var seen = new HashSet<string> { start };
    var waiting = new Queue<string>(seen);
    var running = new List<Task<(Page Page, string[] Links)>>();
    while (waiting.Count > 0 || running.Count > 0)
    {
        while (waiting.Count > 0 && running.Count < workers)
        {
            running.Add(pool.Submit(Fetch, waiting.Dequeue()));
        }

        var done = await Task.WhenAny(running);
        running.Remove(done);
        var (page, links) = await done;
        pages.Add(page);
        foreach (var link in links)
        {
            if (seen.Add(link))
            {
                waiting.Enqueue(link);
            }
        }
    }

    pool.Close();
    pool.Join();
    return pages;
}

static (Page Page, string[] Links) Fetch(string url)
{
    using var response = Site.Client.Send(new HttpRequestMessage(HttpMethod.Get, url));
    if (response.Content.Headers.ContentType?.MediaType != "text/html")
    {
        return (new Page(url, (int)response.StatusCode, ""), []);
    }

    var html = response.Content.ReadAsStringAsync().GetAwaiter().GetResult();
    return (new Page(url, (int)response.StatusCode, Html.Title(html)), Html.Links(url, html).ToArray());
}
