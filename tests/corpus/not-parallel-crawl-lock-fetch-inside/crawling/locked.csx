// A semaphore of one place is held across fetch and Append. Wrong (not-parallel): all work under the lock, one request in flight.
async Task Crawl(string start, int workers, Ledger<Page> ledger)
{
    var gate = new SemaphoreSlim(1, 1);
    var seen = new HashSet<string> { start };
    List<string> level = [start];
    while (level.Count > 0)
    {
        List<string> below = [];
        await Parallel.ForEachAsync(level, new ParallelOptions { MaxDegreeOfParallelism = workers }, async (url, _) =>
        {
            await gate.WaitAsync();
            try
            {
                using var response = await Site.Client.GetAsync(url);
                var html = response.Content.Headers.ContentType?.MediaType == "text/html" ? await response.Content.ReadAsStringAsync() : "";
                ledger.Append(new Page(url, (int)response.StatusCode, Html.Title(html)));
                below.AddRange(Html.Links(url, html).Where(seen.Add));
            }
            finally
            {
                gate.Release();
            }
        });
        level = below;
    }
}
