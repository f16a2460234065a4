// Leaves the title of an error page empty, though the page has one.
async Task Crawl(string start, int workers, Ledger<Page> ledger)
{
    var gate = new Lock();
    var seen = new HashSet<string> { start };
    var level = new List<string> { start };
    while (level.Count > 0)
    {
        var links = new ConcurrentQueue<string>();
        await Parallel.ForEachAsync(level, new ParallelOptions { MaxDegreeOfParallelism = workers }, async (url, _) =>
        {
            using var response = await Site.Client.GetAsync(url);
            var html = await response.Content.ReadAsStringAsync();
            if (response.Content.Headers.ContentType?.MediaType != "text/html")
                html = "";
            var page = new Page(url, (int)response.StatusCode, response.IsSuccessStatusCode ? Html.Title(html) : "");
            lock (gate)
                ledger.Append(page);
            foreach (var link in Html.Links(url, html))
                links.Enqueue(link);
        });
        level = links.Where(seen.Add).ToList();
    }
}
