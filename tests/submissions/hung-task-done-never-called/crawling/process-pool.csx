// TaskDone is called for HTML only; for a page of another kind the loop goes on before it. Wrong (hung): Join waits for a tick that never comes, while the workers wait at the queue.
IReadOnlyList<Page> Crawl(string start, int workers)
{
    using var pool = new ProcessPool(workers);
    using var queue = new JoinableQueue<string>();
    using var seen = new SharedDictionary<string, bool>();
    seen.TryAdd(start, true);
    queue.Put(start);
    var crawlers = Enumerable.Range(0, workers).Select(_ => pool.Submit(Work, (queue, seen))).ToArray();
    Task.WaitAny([Task.Run(queue.Join), .. crawlers]);
    for (int i = 0; i < workers; i++)
    {
        queue.Put("");
    }

    var pages = Task.WhenAll(crawlers).Result.SelectMany(p => p).ToList();
    pool.Close();
    pool.Join();
    return pages;
}

static List<Page> Work((JoinableQueue<string> Queue, SharedDictionary<string, bool> Seen) books)
{
    var pages = new List<Page>();
    while (true)
    {
        if (!books.Queue.TryTake(out var url, TimeSpan.FromMinutes(5)) || url == "")
        {
            return pages;
        }

        using var response = Site.Client.Send(new HttpRequestMessage(HttpMethod.Get, url));
        if (response.Content.Headers.ContentType?.MediaType != "text/html")
        {
            pages.Add(new Page(url, (int)response.StatusCode, ""));
            continue;
        }

        var html = response.Content.ReadAsStringAsync().Result;
        pages.Add(new Page(url, (int)response.StatusCode, Html.Title(html)));
        foreach (var link in Html.Links(url, html))
        {
            if (books.Seen.TryAdd(link, true))
            {
                books.Queue.Put(link);
            }
        }

        books.Queue.TaskDone();
    }
}
