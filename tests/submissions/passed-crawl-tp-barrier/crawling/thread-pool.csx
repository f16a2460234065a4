// Threads meet at a Barrier after each level; its post-phase action, in which nobody else runs, works out the next level. Right: within a level each index is taken once (Interlocked), everything else belongs to the post-phase action.
IReadOnlyList<Page> Crawl(string start, int workers)
{
    var seen = new HashSet<string> { start };
    var pages = new List<Page>();
    string[] level = [start];
    (Page? Page, IReadOnlyList<string> Links)[] found = new (Page?, IReadOnlyList<string>)[1];
    int next = -1;
    var failures = new ConcurrentBag<Exception>();
    using var barrier = new Barrier(workers, _ =>
    {
        pages.AddRange(found.Where(f => f.Page is not null).Select(f => f.Page!));
        level = failures.IsEmpty ? found.SelectMany(f => f.Links).Where(seen.Add).ToArray() : [];
        found = new (Page?, IReadOnlyList<string>)[level.Length];
        next = -1;
    });
    var threads = Enumerable.Range(0, workers).Select(_ => new Thread(Work)).ToList();
    threads.ForEach(thread => thread.Start());
    threads.ForEach(thread => thread.Join());
    return failures.IsEmpty ? pages : throw new AggregateException(failures);

    void Work()
    {
        while (level.Length > 0)
        {
            for (int i = Interlocked.Increment(ref next); i < level.Length; i = Interlocked.Increment(ref next))
            {
                try
                {
                    found[i] = Fetch(level[i]);
                }
                catch (Exception problem)
                {
                    found[i] = (null, []);
                    failures.Add(problem);
                }
            }

            barrier.SignalAndWait();
        }
    }

    static (Page?, IReadOnlyList<string>) Fetch(string url)
    {
        using var response = Site.Client.Send(new HttpRequestMessage(HttpMethod.Get, url));
        if (response.Content.Headers.ContentType?.MediaType != "text/html")
        {
            return (new Page(url, (int)response.StatusCode, ""), []);
        }

        using var reader = new StreamReader(response.Content.ReadAsStream());
        var html = reader.ReadToEnd();
        return (new Page(url, (int)response.StatusCode, Html.Title(html)), Html.Links(url, html));
    }
}
