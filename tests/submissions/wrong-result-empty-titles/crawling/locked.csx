// Never looks for a title.
void Crawl(string start, int workers, Ledger<Page> ledger)
{
    var gate = new object();
    var seen = new ConcurrentDictionary<string, bool> { [start] = true };
    var level = new List<string> { start };
    while (level.Count > 0)
    {
        var next = new ConcurrentQueue<string>();
        Parallel.ForEach(level, new ParallelOptions { MaxDegreeOfParallelism = workers }, url =>
        {
            using var response = Site.Client.GetAsync(url).GetAwaiter().GetResult();
            var html = response.Content.ReadAsStringAsync().GetAwaiter().GetResult();
            lock (gate)
                ledger.Append(new Page(url, (int)response.StatusCode, ""));
            if (response.Content.Headers.ContentType?.MediaType == "text/html")
            {
                foreach (var link in Html.Links(url, html).Where(link => seen.TryAdd(link, true)))
                    next.Enqueue(link);
            }
        });
        level = next.ToList();
    }
}
