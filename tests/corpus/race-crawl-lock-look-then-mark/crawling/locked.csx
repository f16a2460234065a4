// One critical section to look, another to mark, with the parsing of the title between them. Wrong (race): each is correct, and between the two somebody else was there; an address is fetched twice.
async Task Crawl(string start, int workers, Ledger<Page> ledger)
{
    Lock gate = new();
    var seen = new HashSet<string> { start };
    List<string> level = [start];
    while (level.Count > 0)
    {
        List<string> below = [];
        await Parallel.ForEachAsync(level, new ParallelOptions { MaxDegreeOfParallelism = workers }, async (url, _) =>
        {
            using var response = await Site.Client.GetAsync(url);
            var html = response.Content.Headers.ContentType?.MediaType == "text/html" ? await response.Content.ReadAsStringAsync() : "";
            List<string> fresh = [];
            foreach (var link in Html.Links(url, html).Distinct())
            {
                lock (gate)
                {
                    if (!seen.Contains(link))
                    {
                        fresh.Add(link);
                    }
                }
            }

            await Task.Delay(20);
            lock (gate)
            {
                ledger.Append(new Page(url, (int)response.StatusCode, Html.Title(html)));
                foreach (var link in fresh)
                {
                    seen.Add(link);
                    below.Add(link);
                }
            }
        });
        level = below;
    }
}
