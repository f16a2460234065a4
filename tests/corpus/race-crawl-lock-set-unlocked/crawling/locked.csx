// The ledger has its lock; the set of addresses and the next level are changed without one. Wrong (race): HashSet.Add and List.Add from several threads.
async Task Crawl(string start, int workers, Ledger<Page> ledger)
{
    object gate = new();
    var seen = new HashSet<string> { start };
    var level = new List<string> { start };
    while (level.Count > 0)
    {
        var below = new List<string>();
        await Parallel.ForEachAsync(level, new ParallelOptions { MaxDegreeOfParallelism = workers }, async (url, _) =>
        {
            using var response = await Site.Client.GetAsync(url);
            var html = response.Content.Headers.ContentType?.MediaType == "text/html" ? await response.Content.ReadAsStringAsync() : "";
            lock (gate)
            {
                ledger.Append(new Page(url, (int)response.StatusCode, Html.Title(html)));
            }

            foreach (var link in Html.Links(url, html))
            {
                if (seen.Add(link))
                {
                    below.Add(link);
                }
            }
        });
        level = below;
    }
}
