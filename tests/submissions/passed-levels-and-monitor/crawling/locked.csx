// Level by level with a blocking Parallel.ForEach; Monitor.TryEnter with an endless time-out guards Append.
void Crawl(string start, int workers, Ledger<Page> ledger)
{
    var gate = new object();
    var seen = new ConcurrentDictionary<string, int>();
    seen[start] = 0;
    for (var level = new List<string> { start }; level.Count > 0;)
    {
        var next = new ConcurrentBag<string>();
        Parallel.ForEach(level, new ParallelOptions { MaxDegreeOfParallelism = workers }, url =>
        {
            using var response = Site.Client.Send(new HttpRequestMessage(HttpMethod.Get, url));
            var html = "";
            if (response.Content.Headers.ContentType?.MediaType == "text/html")
                html = response.Content.ReadAsStringAsync().GetAwaiter().GetResult();
            var page = new Page(url, (int)response.StatusCode, Html.Title(html));
            var held = false;
            try
            {
                Monitor.TryEnter(gate, Timeout.Infinite, ref held);
                ledger.Append(page);
            }
            finally
            {
                if (held)
                    Monitor.Exit(gate);
            }
            foreach (var link in Html.Links(url, html))
            {
                if (seen.TryAdd(link, seen[url] + 1))
                    next.Add(link);
            }
        });
        level = next.ToList();
    }
}
