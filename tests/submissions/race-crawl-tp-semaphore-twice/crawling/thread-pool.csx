// A semaphore of one while looking, and again while marking: between the two it is given back, and somebody else looks.
IReadOnlyList<Page> Crawl(string start, int workers)
{
    var seen = new HashSet<string> { start };
    var pages = new List<Page>();
    var todo = new Queue<string>([start]);
    using var books = new SemaphoreSlim(1);
    using var more = new SemaphoreSlim(1);
    using var over = new CancellationTokenSource();
    var open = 1;

    Exception? failure = null;

    void Work()
    {
        try
        {
            Rounds();
        }
        catch (Exception e)
        {
            Interlocked.CompareExchange(ref failure, e, null);
            over.Cancel();
        }
    }

    void Rounds()
    {
        while (true)
        {
            try
            {
                more.Wait(over.Token);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            string url;
            books.Wait();
            url = todo.Dequeue();
            books.Release();
            var (page, links) = Fetch(url);
            foreach (var link in links)
            {
                bool known;
                books.Wait();
                try
                {
                    known = seen.Contains(link);
                }
                finally
                {
                    books.Release();
                }
                if (known)
                {
                    continue;
                }
                books.Wait();
                try
                {
                    seen.Add(link);
                    todo.Enqueue(link);
                    open++;
                }
                finally
                {
                    books.Release();
                }
                more.Release();
            }
            books.Wait();
            pages.Add(page);
            if (--open == 0)
            {
                over.Cancel();
            }
            books.Release();
        }
    }

    var crew = Enumerable.Range(0, workers).Select(_ => new Thread(Work)).ToList();
    crew.ForEach(thread => thread.Start());
    crew.ForEach(thread => thread.Join());
    if (failure is not null)
    {
        throw new AggregateException(failure);
    }
    return pages;
}

static (Page Page, IReadOnlyList<string> Links) Fetch(string url)
{
    using var request = new HttpRequestMessage(HttpMethod.Get, url);
    using var response = Site.Client.Send(request);
    var isHtml = response.Content.Headers.ContentType?.MediaType == "text/html";
    var html = isHtml ? response.Content.ReadAsStringAsync().Result : "";
    return (new Page(url, (int)response.StatusCode, isHtml ? Html.Title(html) : ""), isHtml ? [.. Html.Links(url, html)] : []);
}
