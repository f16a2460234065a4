// Idle workers look every millisecond for an address, until nothing is unfinished.

async Task<IReadOnlyList<Page>> Crawl(string start, int workers)
{
    var pages = new ConcurrentQueue<Page>();
    var seen = new ConcurrentDictionary<string, bool> { [start] = true };
    var frontier = new ConcurrentQueue<string>([start]);
    var unfinished = 1;
    var failed = false;

    async Task Work()
    {
        while (Volatile.Read(ref unfinished) > 0 && !Volatile.Read(ref failed))
        {
            if (!frontier.TryDequeue(out var url))
            {
                await Task.Delay(1);
                continue;
            }
            try
            {
                var (page, links) = await Fetch(url);
                pages.Enqueue(page);
                foreach (var link in links.Where(link => seen.TryAdd(link, true)))
                {
                    Interlocked.Increment(ref unfinished);
                    frontier.Enqueue(link);
                }
                Interlocked.Decrement(ref unfinished);
            }
            catch
            {
                Volatile.Write(ref failed, true);
                throw;
            }
        }
    }

    await Task.WhenAll(Enumerable.Range(0, workers).Select(_ => Work()));
    return [.. pages];
}

static async Task<(Page Page, IReadOnlyList<string> Links)> Fetch(string url)
{
    using var response = await Site.Client.GetAsync(url);
    var status = (int)response.StatusCode;
    if (!"text/html".Equals(response.Content.Headers.ContentType?.MediaType, StringComparison.OrdinalIgnoreCase))
    {
        return (new Page(url, status, ""), []);
    }
    var html = await response.Content.ReadAsStringAsync();
    return (new Page(url, status, Html.Title(html)), Html.Links(url, html));
}
