// ContainsKey, then the indexer: two workers may find one link new.
IReadOnlyList<Page> Crawl(string start, int workers)
{
    var todo = Channel.CreateUnbounded<string>();
    var seen = new ConcurrentDictionary<string, bool>();
    var pages = new ConcurrentBag<Page>();
    int open = 1;
    seen[start] = true;
    todo.Writer.TryWrite(start);
    Parallel.ForEachAsync(todo.Reader.ReadAllAsync(), new ParallelOptions { MaxDegreeOfParallelism = workers }, async (url, cancel) =>
    {
        var (page, links) = await FetchAsync(url, cancel);
        pages.Add(page);
        foreach (var link in links)
        {
            if (!seen.ContainsKey(link))
            {
                seen[link] = true;
                Interlocked.Increment(ref open);
                todo.Writer.TryWrite(link);
            }
        }
        if (Interlocked.Decrement(ref open) == 0) todo.Writer.Complete();
    }).GetAwaiter().GetResult();
    return pages.ToArray();
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
