// Fetches the start page for its links only: it is never handed over where it succeeded.
async IAsyncEnumerable<Task<Page>> Crawl(string start, int workers)
{
    var seen = new HashSet<string> { start };
    var queue = new Queue<string>(seen);
    var running = new List<Task<(Page Page, IReadOnlyList<string> Links)>>();
    while (true)
    {
        while (running.Count < workers && queue.TryDequeue(out var url))
            running.Add(Fetch(url));
        if (running.Count == 0)
            yield break;
        var finished = await Task.WhenAny(running);
        running.Remove(finished);
        if (finished.IsCompletedSuccessfully)
        {
            foreach (var link in finished.Result.Links.Where(seen.Add))
                queue.Enqueue(link);
            if (finished.Result.Page.Url == start)
                continue;
        }
        while (running.Count < workers && queue.TryDequeue(out var url))
            running.Add(Fetch(url));
        yield return PageOf(finished);
    }

    static async Task<Page> PageOf(Task<(Page Page, IReadOnlyList<string> Links)> fetch) => (await fetch).Page;
}

static async Task<(Page Page, IReadOnlyList<string> Links)> Fetch(string url)
{
    using var response = await Site.Client.GetAsync(url);
    var html = await response.Content.ReadAsStringAsync();
    if (response.Content.Headers.ContentType?.MediaType != "text/html")
        html = "";
    return (new Page(url, (int)response.StatusCode, Html.Title(html)), Html.Links(url, html));
}
