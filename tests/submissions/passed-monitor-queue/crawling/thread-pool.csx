// Threads of its own, a queue behind Monitor.Wait and PulseAll, the synchronous Send with ResponseHeadersRead.
Page[] Crawl(string start, int workers)
{
    var door = new object();
    var queue = new Queue<string>([start]);
    var seen = new HashSet<string>(StringComparer.Ordinal) { start };
    var pages = new List<Page>();
    Exception? failure = null;
    var busy = 0;

    var threads = Enumerable.Range(0, workers).Select(_ => new Thread(Work)).ToList();
    threads.ForEach(t => t.Start());
    threads.ForEach(t => t.Join());
    return failure is null ? pages.ToArray() : throw new AggregateException(failure);

    void Work()
    {
        while (true)
        {
            string url;
            lock (door)
            {
                while (queue.Count == 0 && busy > 0)
                    Monitor.Wait(door);
                if (queue.Count == 0)
                    return;
                url = queue.Dequeue();
                busy++;
            }
            Page? page = null;
            IReadOnlyList<string> links = [];
            Exception? broken = null;
            try
            {
                (page, links) = Fetch(url);
            }
            catch (Exception e)
            {
                broken = e;
            }
            lock (door)
            {
                failure ??= broken;
                if (page is not null)
                    pages.Add(page);
                foreach (var link in links)
                {
                    if (seen.Add(link))
                        queue.Enqueue(link);
                }
                busy--;
                Monitor.PulseAll(door);
            }
        }
    }

    static (Page, IReadOnlyList<string>) Fetch(string url)
    {
        using var response = Site.Client.Send(new HttpRequestMessage(HttpMethod.Get, url), HttpCompletionOption.ResponseHeadersRead);
        response.Content.LoadIntoBufferAsync().Wait();
        if (response.Content.Headers.ContentType?.MediaType != "text/html")
            return (new Page(url, (int)response.StatusCode, ""), []);
        var html = response.Content.ReadAsStringAsync().Result;
        return (new Page(url, (int)response.StatusCode, Html.Title(html)), Html.Links(url, html));
    }
}
