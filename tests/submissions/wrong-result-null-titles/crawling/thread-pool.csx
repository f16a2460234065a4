// Gives null for the title where a page has none.
async Task<List<Page>> Crawl(string start, int workers)
{
    var pages = new ConcurrentQueue<Page>();
    var seen = new HashSet<string> { start };
    var level = new List<string> { start };
    while (level.Count > 0)
    {
        var links = new ConcurrentQueue<string>();
        await Parallel.ForEachAsync(level, new ParallelOptions { MaxDegreeOfParallelism = workers }, async (url, _) =>
        {
            using var response = await Site.Client.GetAsync(url);
            var html = await response.Content.ReadAsStringAsync();
            var isHtml = response.Content.Headers.ContentType?.MediaType == "text/html";
            var title = isHtml ? Html.Title(html) : null;
            pages.Enqueue(new Page(url, (int)response.StatusCode, string.IsNullOrEmpty(title) ? null! : title));
            foreach (var link in isHtml ? Html.Links(url, html) : [])
                links.Enqueue(link);
        });
        level = links.Where(seen.Add).ToList();
    }
    return pages.ToList();
}
