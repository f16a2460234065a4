// The visited set is concurrent, the list of pages is a List that all workers add to. Wrong (race): now and then a page is lost.
async Task<List<Page>> Crawl(string start, int workers)
{
    var pages = new List<Page>();
    var seen = new ConcurrentDictionary<string, bool>();
    seen.TryAdd(start, true);
    var level = new ConcurrentQueue<string>([start]);
    while (!level.IsEmpty)
    {
        var below = new ConcurrentQueue<string>();
        await Parallel.ForEachAsync(level, new ParallelOptions { MaxDegreeOfParallelism = workers }, async (url, _) =>
        {
            using var response = await Site.Client.GetAsync(url);
            var html = response.Content.Headers.ContentType?.MediaType == "text/html" ? await response.Content.ReadAsStringAsync() : "";
            pages.Add(new Page(url, (int)response.StatusCode, Html.Title(html)));
            foreach (var link in Html.Links(url, html))
            {
                if (seen.TryAdd(link, true))
                {
                    below.Enqueue(link);
                }
            }
        });
        level = below;
    }

    return pages;
}
