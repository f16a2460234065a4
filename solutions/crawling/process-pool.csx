// crawling/process-pool: crawlers in processes of their own share a queue of addresses and a dictionary of those seen.

const string NoMore = ""; // in the queue in place of an address: go home

IReadOnlyList<Page> Crawl(string start, int workers)
{
    using var frontier = new JoinableQueue<string>();
    using var seen = new SharedDictionary<string, bool>();
    using var pool = new ProcessPool(workers);

    seen.TryAdd(start, true);
    frontier.Put(start);
    Task<Page[]>[] crawlers = [.. Enumerable.Range(0, workers).Select(_ => pool.Submit(Work, (frontier, seen)))];

    // Join returns when as many addresses have been ticked off as were put in: then there are no more to come.
    // A crawler that is done before that has failed, perhaps with an address it will never tick off; so both are waited for.
    var explored = Task.Run(frontier.Join);
    Task.WaitAny([explored, .. crawlers]);

    // Either way the crawl is over: each crawler finds one of these, after what is still in the queue.
    for (var i = 0; i < workers; i++)
    {
        frontier.Put(NoMore);
    }
    Task.WaitAll(crawlers); // throws what a crawler threw, once all have ended

    pool.Close();
    pool.Join();
    return [.. crawlers.SelectMany(crawler => crawler.Result)];
}

// Runs in a worker. The queue and the dictionary are the same in every process; everything else in here is its own.
static Page[] Work((JoinableQueue<string> Frontier, SharedDictionary<string, bool> Seen) shared)
{
    var pages = new List<Page>();
    while (true)
    {
        // Nothing there for now does not mean nothing will come: somebody may be fetching a page full of links.
        if (!shared.Frontier.TryTake(out var url, TimeSpan.FromSeconds(1)))
        {
            continue;
        }
        if (url == NoMore)
        {
            return [.. pages];
        }
        try
        {
            var (page, links) = Fetch(url);
            pages.Add(page);

            // TryAdd looks and marks in one step: of all the processes that find a link, one is told that it is new.
            foreach (var link in links.Where(link => shared.Seen.TryAdd(link, true)))
            {
                shared.Frontier.Put(link);
            }
        }
        finally
        {
            // After the links are in, never before, so that the count cannot touch zero too early; and after a failure, too.
            shared.Frontier.TaskDone();
        }
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
