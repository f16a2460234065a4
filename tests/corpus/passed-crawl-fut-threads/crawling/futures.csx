// Blocking threads, a Monitor-guarded frontier and a channel of finished tasks made with Task.FromResult and Task.FromException. Right: everything shared is under one lock, the channel orders by completion, the finally stops and joins.
async IAsyncEnumerable<Task<Page>> Crawl(string start, int workers)
{
    object door = new();
    var waiting = new Queue<string>();
    var seen = new HashSet<string>();
    bool closed = false;
    int busy = 0;
    waiting.Enqueue(start);
    seen.Add(start);
    var finished = Channel.CreateUnbounded<Task<Page>>();
    var threads = new List<Thread>();
    for (int i = 0; i < workers; i++)
    {
        var thread = new Thread(Work) { IsBackground = true };
        threads.Add(thread);
        thread.Start();
    }

    try
    {
        while (await finished.Reader.WaitToReadAsync())
        {
            while (finished.Reader.TryRead(out var task))
            {
                yield return task;
            }
        }
    }
    finally
    {
        lock (door)
        {
            closed = true;
            Monitor.PulseAll(door);
        }

        threads.ForEach(thread => thread.Join());
    }

    void Work()
    {
        while (true)
        {
            string url;
            lock (door)
            {
                while (!closed && waiting.Count == 0)
                {
                    Monitor.Wait(door);
                }

                if (closed)
                {
                    return;
                }

                url = waiting.Dequeue();
                busy++;
            }

            IReadOnlyList<string> links = [];
            Task<Page> task;
            try
            {
                using var response = Site.Client.Send(new HttpRequestMessage(HttpMethod.Get, url));
                string text = "";
                if (response.Content.Headers.ContentType?.MediaType == "text/html")
                {
                    using var reader = new StreamReader(response.Content.ReadAsStream());
                    text = reader.ReadToEnd();
                    links = Html.Links(url, text);
                }

                task = Task.FromResult(new Page(url, (int)response.StatusCode, Html.Title(text)));
            }
            catch (Exception problem)
            {
                task = Task.FromException<Page>(problem);
            }

            lock (door)
            {
                foreach (var link in links)
                {
                    if (seen.Add(link))
                    {
                        waiting.Enqueue(link);
                    }
                }

                finished.Writer.TryWrite(task);
                busy--;
                if (busy == 0 && waiting.Count == 0)
                {
                    closed = true;
                    finished.Writer.TryComplete();
                }

                Monitor.PulseAll(door);
            }
        }
    }
}
