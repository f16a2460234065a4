// Visited addresses in sixteen HashSets, each with a lock of its own chosen by the address's hash. Right: one address always meets the same lock; the work is a BlockingCollection with an Interlocked count of what is open.
sealed class StripedSet
{
    private readonly HashSet<string>[] sets = Enumerable.Range(0, 16).Select(_ => new HashSet<string>(StringComparer.Ordinal)).ToArray();
    private readonly Lock[] locks = Enumerable.Range(0, 16).Select(_ => new Lock()).ToArray();

    public bool Add(string item)
    {
        int stripe = (int)((uint)item.GetHashCode() % 16);
        lock (locks[stripe])
        {
            return sets[stripe].Add(item);
        }
    }
}

IReadOnlyList<Page> Crawl(string start, int workers)
{
    var seen = new StripedSet();
    var work = new BlockingCollection<string>();
    var pages = new ConcurrentStack<Page>();
    int open = 1;
    seen.Add(start);
    work.Add(start);
    var crew = new Task[workers];
    for (int i = 0; i < workers; i++)
    {
        crew[i] = Task.Factory.StartNew(Crew, TaskCreationOptions.LongRunning);
    }

    Task.WaitAll(crew);
    return pages.ToList();

    void Crew()
    {
        try
        {
            foreach (var url in work.GetConsumingEnumerable())
            {
                using var response = Site.Client.Send(new HttpRequestMessage(HttpMethod.Get, url));
                string html = response.Content.Headers.ContentType?.MediaType == "text/html" ? response.Content.ReadAsStringAsync().Result : "";
                pages.Push(new Page(url, (int)response.StatusCode, Html.Title(html)));
                foreach (var link in Html.Links(url, html).Where(seen.Add))
                {
                    Interlocked.Increment(ref open);
                    try
                    {
                        work.Add(link);
                    }
                    catch (InvalidOperationException)
                    {
                        return; // another worker has failed and closed the collection
                    }
                }

                if (Interlocked.Decrement(ref open) == 0)
                {
                    work.CompleteAdding();
                }
            }
        }
        catch
        {
            work.CompleteAdding();
            throw;
        }
    }
}
