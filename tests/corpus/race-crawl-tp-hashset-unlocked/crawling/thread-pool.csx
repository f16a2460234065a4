// Within a level all workers Add to one HashSet without a lock; the rest is safe. Wrong (race): HashSet is not for several writers, and an address may be queued twice.
async Task<IReadOnlyList<Page>> Crawl(string start, int workers)
{
    var seen = new HashSet<string> { start };
    var pages = new ConcurrentQueue<Page>();
    var level = new List<string> { start };
    while (level.Count > 0)
    {
        var below = new ConcurrentQueue<string>();
        await Parallel.ForEachAsync(level, new ParallelOptions { MaxDegreeOfParallelism = workers }, async (url, _) =>
        {
            using var response = await Site.Client.GetAsync(url);
            var html = response.Content.Headers.ContentType?.MediaType == "text/html" ? await response.Content.ReadAsStringAsync() : "";
            pages.Enqueue(new Page(url, (int)response.StatusCode, Html.Title(html)));
            foreach (var link in Html.Links(url, html))
            {
                if (!seen.Contains(link))
                {
                    seen.Add(link);
                    below.Enqueue(link);
                }
            }
        });
        level = below.ToList();
    }

    return pages.ToList();
}
