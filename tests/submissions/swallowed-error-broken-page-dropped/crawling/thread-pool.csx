// A connection that breaks is written to the console, and the page is missing.
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
            try
            {
                using var response = await Site.Client.GetAsync(url);
                var html = await response.Content.ReadAsStringAsync();
                if (response.Content.Headers.ContentType?.MediaType != "text/html")
                    html = "";
                pages.Enqueue(new Page(url, (int)response.StatusCode, Html.Title(html)));
                foreach (var link in Html.Links(url, html))
                    links.Enqueue(link);
            }
            catch (Exception e)
            {
                Console.Error.WriteLine($"{url}: {e.Message}");
            }
        });
        level = links.Where(seen.Add).ToList();
    }
    return pages.ToList();
}
