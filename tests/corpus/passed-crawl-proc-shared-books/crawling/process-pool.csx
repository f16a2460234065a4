// Long jobs that share a JoinableQueue and a SharedDictionary inside a record. Right: TryAdd marks in one step, TaskDone comes after the links in a finally, an empty entry per worker sends them home, and a worker that fails ends the waiting.
record Books(JoinableQueue<string> Frontier, SharedDictionary<string, bool> Seen);

IReadOnlyList<Page> Crawl(string start, int workers)
{
    using var pool = new ProcessPool(workers);
    using var frontier = new JoinableQueue<string>();
    using var seen = new SharedDictionary<string, bool>();
    seen.TryAdd(start, true);
    frontier.Put(start);
    var books = new Books(frontier, seen);
    var crawlers = Enumerable.Range(0, workers).Select(_ => pool.Submit(Work, books)).ToArray();
    var explored = Task.Run(frontier.Join);
    Task.WaitAny([explored, .. crawlers]);
    for (int i = 0; i < workers; i++)
    {
        frontier.Put("");
    }

    var found = Task.WhenAll(crawlers).GetAwaiter().GetResult();
    pool.Close();
    pool.Join();
    return found.SelectMany(pages => pages).ToList();
}

static List<Page> Work(Books books)
{
    var pages = new List<Page>();
    while (true)
    {
        if (!books.Frontier.TryTake(out var url, TimeSpan.FromSeconds(1)))
        {
            continue;
        }

        try
        {
            if (url == "")
            {
                return pages;
            }

            using var response = Site.Client.Send(new HttpRequestMessage(HttpMethod.Get, url));
            string title = "";
            if (response.Content.Headers.ContentType?.MediaType == "text/html")
            {
                using var reader = new StreamReader(response.Content.ReadAsStream());
                string html = reader.ReadToEnd();
                title = Html.Title(html);
                foreach (var link in Html.Links(url, html))
                {
                    if (books.Seen.TryAdd(link, true))
                    {
                        books.Frontier.Put(link);
                    }
                }
            }

            pages.Add(new Page(url, (int)response.StatusCode, title));
        }
        finally
        {
            books.Frontier.TaskDone();
        }
    }
}
