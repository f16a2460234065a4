// Workers over a BlockingCollection; the number of open addresses is a plain int with ++ and --. Wrong (race): lost counts; the collection is closed too early or never.
IReadOnlyList<Page> Crawl(string start, int workers)
{
    var work = new BlockingCollection<string> { start };
    var seen = new ConcurrentDictionary<string, bool> { [start] = true };
    var pages = new ConcurrentBag<Page>();
    int pending = 1;
    var crew = Enumerable.Range(0, workers).Select(_ => Task.Factory.StartNew(Work, TaskCreationOptions.LongRunning)).ToArray();
    Task.WaitAll(crew);
    return pages.ToList();

    void Work()
    {
        foreach (var url in work.GetConsumingEnumerable())
        {
            try
            {
                using var response = Site.Client.Send(new HttpRequestMessage(HttpMethod.Get, url));
                var html = response.Content.Headers.ContentType?.MediaType == "text/html" ? response.Content.ReadAsStringAsync().Result : "";
                pages.Add(new Page(url, (int)response.StatusCode, Html.Title(html)));
                foreach (var link in Html.Links(url, html))
                {
                    if (!work.IsAddingCompleted && seen.TryAdd(link, true))
                    {
                        pending++;
                        work.TryAdd(link);
                    }
                }
            }
            finally
            {
                pending--;
                if (pending == 0)
                {
                    work.CompleteAdding();
                }
            }
        }
    }
}
