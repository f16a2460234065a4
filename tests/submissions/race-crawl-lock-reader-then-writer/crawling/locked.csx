// A reader's lock to look, then a writer's to mark: between the two somebody else was there.
void Crawl(string start, int workers, Ledger<Page> ledger)
{
    using var books = new ReaderWriterLockSlim();
    Lock ledgerGate = new();
    var seen = new HashSet<string> { start };
    var open = 1;
    var todo = Channel.CreateUnbounded<string>();
    todo.Writer.TryWrite(start);
    Parallel.ForEachAsync(todo.Reader.ReadAllAsync(), new ParallelOptions { MaxDegreeOfParallelism = workers }, async (url, cancel) =>
    {
        var (page, links) = await FetchAsync(url, cancel);
        lock (ledgerGate)
        {
            ledger.Append(page);
        }
        foreach (var link in links)
        {
            books.EnterReadLock();
            var known = seen.Contains(link);
            books.ExitReadLock();
            if (known) continue;
            books.EnterWriteLock();
            try
            {
                seen.Add(link);
                open++;
                todo.Writer.TryWrite(link);
            }
            finally
            {
                books.ExitWriteLock();
            }
        }
        books.EnterWriteLock();
        try
        {
            if (--open == 0) todo.Writer.Complete();
        }
        finally
        {
            books.ExitWriteLock();
        }
    }).GetAwaiter().GetResult();
}

static async Task<(Page Page, IReadOnlyList<string> Links)> FetchAsync(string url, CancellationToken cancel = default)
{
    using var reply = await Site.Client.GetAsync(url, cancel);
    var isHtml = string.Equals("text/html", reply.Content.Headers.ContentType?.MediaType, StringComparison.OrdinalIgnoreCase);
    var body = isHtml ? await reply.Content.ReadAsStringAsync(cancel) : null;
    return body is null
        ? (new Page(url, (int)reply.StatusCode, ""), Array.Empty<string>())
        : (new Page(url, (int)reply.StatusCode, Html.Title(body)), Html.Links(url, body));
}
