// ContainsKey, then the indexer, across processes: two workers may find one link new.
IReadOnlyList<Page> Crawl(string start, int workers)
{
    using var todo = new JoinableQueue<string>();
    using var seen = new SharedDictionary<string, bool>();
    using var pool = new ProcessPool(workers);
    seen[start] = true;
    todo.Put(start);
    var crew = Enumerable.Range(0, workers).Select(_ => pool.Submit(Worker, (todo, seen))).ToArray();
    Task.WaitAny([Task.Run(todo.Join), .. crew]);
    for (var i = 0; i < workers; i++) todo.Put("stop");
    Task.WaitAll(crew);
    pool.Close();
    pool.Join();
    return crew.SelectMany(c => c.Result).ToList();
}

static List<Page> Worker((JoinableQueue<string> Todo, SharedDictionary<string, bool> Seen) s)
{
    var mine = new List<Page>();
    while (true)
    {
        if (!s.Todo.TryTake(out var url, TimeSpan.FromSeconds(1))) continue;
        if (url == "stop") return mine;
        try
        {
            var (page, links) = Visit(url);
            mine.Add(page);
            foreach (var link in links)
            {
                if (s.Seen.ContainsKey(link)) continue;
                s.Seen[link] = true;
                s.Todo.Put(link);
            }
        }
        finally { s.Todo.TaskDone(); }
    }
}

static (Page Page, string[] Links) Visit(string url)
{
    using var question = new HttpRequestMessage(HttpMethod.Get, url);
    using var answer = Site.Client.Send(question);
    int code = (int)answer.StatusCode;
    if (answer.Content.Headers.ContentType?.MediaType?.ToLowerInvariant() != "text/html")
        return (new Page(url, code, ""), new string[0]);
    string html = answer.Content.ReadAsStringAsync().Result;
    return (new Page(url, code, Html.Title(html)), Html.Links(url, html).ToArray());
}
