// Only HTML becomes a page; images and text files are left out. Wrong (wrong-result): a crawl gives a page whatever its type is.
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
            if (response.Content.Headers.ContentType?.MediaType != "text/html")
            {
                return;
            }

            var html = await response.Content.ReadAsStringAsync();
            lock (gate)
            {
                ledger.Append(new Page(url, (int)response.StatusCode, Html.Title(html)));
                below.AddRange(Html.Links(url, html).Where(seen.Add));
            }
        });
        level = below;
    }
}
