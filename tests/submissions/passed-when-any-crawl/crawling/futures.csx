// One coordinator owns the visited set and the queue, keeps up to `workers` fetches running, and takes them with WhenAny.
async IAsyncEnumerable<Task<Page>> Crawl(string start, int workers)
{
    var seen = new HashSet<string> { start };
    var queue = new Queue<string>(seen);
    var running = new HashSet<Task<(Page Page, IReadOnlyList<string> Links)>>();
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
            foreach (var link in finished.Result.Links)
            {
                if (seen.Add(link))
                    queue.Enqueue(link);
            }
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
    return response.Content.Headers.ContentType?.MediaType == "text/html"
        ? (new Page(url, (int)response.StatusCode, Html.Title(html)), Html.Links(url, html))
        : (new Page(url, (int)response.StatusCode, ""), []);
}
