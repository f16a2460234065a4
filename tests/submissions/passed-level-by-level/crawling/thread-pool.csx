// Level by level: Parallel.ForEachAsync over one level, then the links of that level make the next.
async Task<IReadOnlyList<Page>> Crawl(string start, int workers)
{
    var pages = new ConcurrentBag<Page>();
    var seen = new HashSet<string> { start };
    IReadOnlyList<string> level = [start];
    while (level.Count > 0)
    {
        var links = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(level, new ParallelOptions { MaxDegreeOfParallelism = workers }, async (url, _) =>
        {
            using var response = await Site.Client.GetAsync(url, CancellationToken.None);
            var html = await response.Content.ReadAsStringAsync(CancellationToken.None);
            if (response.Content.Headers.ContentType?.MediaType != "text/html")
                html = "";
            pages.Add(new Page(url, (int)response.StatusCode, Html.Title(html)));
            foreach (var link in Html.Links(url, html))
                links.Add(link);
        });
        level = links.Where(seen.Add).ToList();
    }
    return pages.ToArray();
}
