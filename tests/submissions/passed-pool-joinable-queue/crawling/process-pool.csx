// Worker loops over a shared queue and a shared visited set; once the queue has been joined, each loop gets an empty address as its end.
record Desk(JoinableQueue<string> Queue, SharedDictionary<string, bool> Seen);

List<Page> Crawl(string start, int workers)
{
    using var queue = new JoinableQueue<string>();
    using var seen = new SharedDictionary<string, bool>();
    using var pool = new ProcessPool(workers);
    seen.TryAdd(start, true);
    queue.Put(start);
    var desk = new Desk(queue, seen);
    var loops = Enumerable.Range(0, workers).Select(_ => pool.Submit(Loop, desk)).ToArray();
    queue.Join();
    foreach (var _ in loops)
        queue.Put("");
    return Task.WhenAll(loops).GetAwaiter().GetResult().SelectMany(found => found).ToList();
}

static List<Page> Loop(Desk desk)
{
    var pages = new List<Page>();
    var failures = new List<Exception>();
    while (true)
    {
        if (!desk.Queue.TryTake(out var url, TimeSpan.FromSeconds(1)))
            continue;
        try
        {
            if (url == "")
                break;
            using var response = Site.Client.GetAsync(url).Result;
            var html = response.Content.ReadAsStringAsync().Result;
            if (response.Content.Headers.ContentType?.MediaType != "text/html")
                html = "";
            pages.Add(new Page(url, (int)response.StatusCode, Html.Title(html)));
            foreach (var link in Html.Links(url, html))
            {
                if (desk.Seen.TryAdd(link, true))
                    desk.Queue.Put(link);
            }
        }
        catch (Exception failure)
        {
            failures.Add(failure);
        }
        finally
        {
            desk.Queue.TaskDone();
        }
    }
    return failures.Count == 0 ? pages : throw new InvalidOperationException($"{failures.Count} pages could not be fetched", failures[0]);
}
