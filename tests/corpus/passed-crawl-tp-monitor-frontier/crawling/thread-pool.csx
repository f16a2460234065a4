// Threads around a frontier class: one lock for queue, set, pages and the count of busy workers; Monitor.Wait until there is work or nobody is busy. Right: nothing is touched outside the lock, and the end is an empty queue with nobody busy.
sealed class Frontier
{
    private readonly object door = new();
    private readonly Queue<string> waiting = new();
    private readonly HashSet<string> seen = new();
    private readonly List<Page> pages = new();
    private Exception? failure;
    private int busy;

    public Frontier(string start)
    {
        seen.Add(start);
        waiting.Enqueue(start);
    }

    public string? Take()
    {
        lock (door)
        {
            while (waiting.Count == 0 && busy > 0 && failure == null)
            {
                Monitor.Wait(door);
            }

            if (waiting.Count == 0 || failure != null)
            {
                return null;
            }

            busy++;
            return waiting.Dequeue();
        }
    }

    public void Done(Page page, IEnumerable<string> links)
    {
        lock (door)
        {
            pages.Add(page);
            foreach (var link in links)
            {
                if (seen.Add(link))
                {
                    waiting.Enqueue(link);
                }
            }

            busy--;
            Monitor.PulseAll(door);
        }
    }

    public void Fail(Exception problem)
    {
        lock (door)
        {
            failure ??= problem;
            busy--;
            Monitor.PulseAll(door);
        }
    }

    public List<Page> Result()
    {
        lock (door)
        {
            return failure == null ? pages : throw failure;
        }
    }
}

IReadOnlyList<Page> Crawl(string start, int workers)
{
    var frontier = new Frontier(start);
    var threads = new Thread[workers];
    for (int i = 0; i < workers; i++)
    {
        threads[i] = new Thread(() =>
        {
            while (frontier.Take() is { } url)
            {
                try
                {
                    using var response = Site.Client.Send(new HttpRequestMessage(HttpMethod.Get, url));
                    bool html = response.Content.Headers.ContentType?.MediaType == "text/html";
                    string text = html ? new StreamReader(response.Content.ReadAsStream()).ReadToEnd() : "";
                    frontier.Done(new Page(url, (int)response.StatusCode, Html.Title(text)), html ? Html.Links(url, text) : []);
                }
                catch (Exception problem)
                {
                    frontier.Fail(problem);
                }
            }
        });
    }

    foreach (var thread in threads)
    {
        thread.Start();
    }

    foreach (var thread in threads)
    {
        thread.Join();
    }

    return frontier.Result();
}
