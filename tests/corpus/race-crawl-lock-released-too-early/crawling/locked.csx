// The permit of the one-place semaphore is given back before Append is called. Wrong (race): the section that needs it stands after the Release.
async Task Crawl(string start, int workers, Ledger<Page> ledger)
{
    var pen = new SemaphoreSlim(1, 1);
    var seen = new HashSet<string> { start };
    var level = new List<string>(seen);
    while (level.Count > 0)
    {
        var below = new List<string>();
        await Parallel.ForEachAsync(level, new ParallelOptions { MaxDegreeOfParallelism = workers }, async (url, _) =>
        {
            using var response = await Site.Client.GetAsync(url);
            var html = response.Content.Headers.ContentType?.MediaType == "text/html" ? await response.Content.ReadAsStringAsync() : "";
            await pen.WaitAsync();
            try
            {
                below.AddRange(Html.Links(url, html).Where(seen.Add));
            }
            finally
            {
                pen.Release();
            }

            ledger.Append(new Page(url, (int)response.StatusCode, Html.Title(html)));
        });
        level = below;
    }
}
