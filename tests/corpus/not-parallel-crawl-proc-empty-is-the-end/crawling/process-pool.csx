// Worker processes go home when the queue is empty, and at the start it is. Wrong (not-parallel): one process does everything; too few processes have jobs (wrong-structure).
List<Page> Crawl(string start, int workers)
{
    using var pool = new ProcessPool(workers);
    using var queue = new JoinableQueue<string>();
    using var seen = new SharedDictionary<string, bool>();
    seen.TryAdd(start, true);
    queue.Put(start);
    var crawlers = Enumerable.Range(0, workers).Select(_ => pool.Submit(Work, (queue, seen))).ToArray();
    return Task.WhenAll(crawlers).Result.SelectMany(pages => pages).ToList();
}

static List<Page> Work((JoinableQueue<string> Queue, SharedDictionary<string, bool> Seen) books)
{
    var pages = new List<Page>();
    while (books.Queue.TryTake(out var url, TimeSpan.Zero))
    {
        using var response = Site.Client.Send(new HttpRequestMessage(HttpMethod.Get, url));
        var html = response.Content.Headers.ContentType?.MediaType == "text/html" ? response.Content.ReadAsStringAsync().Result : "";
        pages.Add(new Page(url, (int)response.StatusCode, Html.Title(html)));
        foreach (var link in Html.Links(url, html))
        {
            if (books.Seen.TryAdd(link, true))
            {
                books.Queue.Put(link);
            }
        }
    }

    return pages;
}
