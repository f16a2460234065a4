// One async method keeps all the books (queue, set, list of running tasks); only fetching happens elsewhere. Right: nothing is shared, results come through Task results, `workers` at a time, and on a failure it waits for the rest.
async Task<Page[]> Crawl(string start, int workers)
{
    var pages = new Dictionary<string, Page?> { [start] = null };
    var waiting = new Stack<string>(pages.Keys);
    var running = new HashSet<Task<(Page Page, string[] Links)>>();
    try
    {
        do
        {
            while (running.Count < workers && waiting.TryPop(out var url))
            {
                running.Add(Get(url));
            }

            var done = await Task.WhenAny(running);
            running.Remove(done);
            var (page, links) = await done;
            pages[page.Url] = page;
            foreach (var link in links)
            {
                if (pages.TryAdd(link, null))
                {
                    waiting.Push(link);
                }
            }
        }
        while (running.Count > 0 || waiting.Count > 0);
    }
    finally
    {
        await Task.WhenAll(running).ContinueWith(_ => { });
    }

    return pages.Values.Select(page => page!).ToArray();

    static async Task<(Page, string[])> Get(string url)
    {
        using var response = await Site.Client.GetAsync(url).ConfigureAwait(false);
        var type = response.Content.Headers.ContentType?.MediaType;
        var body = await response.Content.ReadAsStringAsync().ConfigureAwait(false);
        return type == "text/html"
            ? (new Page(url, (int)response.StatusCode, Html.Title(body)), Html.Links(url, body).ToArray())
            : (new Page(url, (int)response.StatusCode, ""), []);
    }
}
