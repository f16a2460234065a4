// crawling/futures: keep `workers` requests in the air, and hand each task out the moment it is done.

async IAsyncEnumerable<Task<Page>> Crawl(string start, int workers)
{
    using var readerLeft = new CancellationTokenSource();

    // Only this method touches these, one step after another, so there is nothing to lock.
    var seen = new HashSet<string> { start };
    var frontier = new Queue<string>([start]);
    var running = new Dictionary<Task<Page>, List<string>>(); // each task, and the list into which it puts its links

    void StartWhatMayRun()
    {
        while (running.Count < workers && frontier.TryDequeue(out var url))
        {
            var links = new List<string>();
            running.Add(Fetch(url, links, readerLeft.Token), links);
        }
    }

    try
    {
        StartWhatMayRun();
        while (running.Count > 0)
        {
            // Never more than `workers` tasks to look through. Over thousands at once a WhenAny loop would be slow,
            // and WhenEach wants to know all its tasks beforehand, which a crawl does not.
            var job = await Task.WhenAny(running.Keys);

            // A task that failed has found no links: it goes out as it is, and the others go on.
            running.Remove(job, out var links);
            foreach (var link in links!.Where(seen.Add))
            {
                frontier.Enqueue(link);
            }

            StartWhatMayRun(); // before the reader has this one, so that a slow reader does not leave a worker idle
            yield return job;
        }
    }
    finally
    {
        // A reader may leave before the end: leave nothing running behind.
        readerLeft.Cancel();
        Task all = Task.WhenAll(running.Keys);
        await all.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}

static async Task<Page> Fetch(string url, List<string> links, CancellationToken cancel)
{
    using var response = await Site.Client.GetAsync(url, cancel);
    var status = (int)response.StatusCode;

    if (!"text/html".Equals(response.Content.Headers.ContentType?.MediaType, StringComparison.OrdinalIgnoreCase))
    {
        return new Page(url, status, "");
    }
    var html = await response.Content.ReadAsStringAsync(cancel);
    links.AddRange(Html.Links(url, html));
    return new Page(url, status, Html.Title(html));
}
