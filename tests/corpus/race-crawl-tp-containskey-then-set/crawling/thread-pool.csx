// A ConcurrentDictionary asked by ContainsKey and, after some work, written by the indexer. Wrong (race): each call is safe, the two together are not; two pages with the same link both queue it. Overlapping fetches are a race, others a wrong result.
async Task<IReadOnlyList<Page>> Crawl(string start, int workers)
{
    var seen = new ConcurrentDictionary<string, int> { [start] = 0 };
    var pages = new ConcurrentQueue<Page>();
    string[] level = [start];
    int depth = 0;
    while (level.Length > 0)
    {
        depth++;
        var below = new ConcurrentQueue<string>();
        await Parallel.ForEachAsync(level, new ParallelOptions { MaxDegreeOfParallelism = workers }, async (url, _) =>
        {
            using var response = await Site.Client.GetAsync(url);
            var html = response.Content.Headers.ContentType?.MediaType == "text/html" ? await response.Content.ReadAsStringAsync() : "";
            var links = Html.Links(url, html).Distinct().Where(link => !seen.ContainsKey(link)).ToList();
            await Task.Delay(20); // polite
            pages.Enqueue(new Page(url, (int)response.StatusCode, Html.Title(html)));
            foreach (var link in links)
            {
                seen[link] = depth;
                below.Enqueue(link);
            }
        });
        level = below.ToArray();
    }

    return pages.ToArray();
}
