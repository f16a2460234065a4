// Parallel.ForEachAsync over a channel; one Lock guards ledger, set and count. Right: fetching and parsing are outside, check and mark are inside together, the channel completes at zero, a failure cancels and is thrown.
async Task Crawl(string start, int workers, Ledger<Page> ledger)
{
    var gate = new Lock();
    var seen = new HashSet<string> { start };
    int unfinished = 1;
    var frontier = Channel.CreateUnbounded<string>();
    frontier.Writer.TryWrite(start);
    await Parallel.ForEachAsync(
        frontier.Reader.ReadAllAsync(),
        new ParallelOptions { MaxDegreeOfParallelism = workers },
        async (url, _) =>
        {
            using var response = await Site.Client.GetAsync(url, CancellationToken.None);
            string html = response.Content.Headers.ContentType?.MediaType == "text/html" ? await response.Content.ReadAsStringAsync(CancellationToken.None) : "";
            var page = new Page(url, (int)response.StatusCode, Html.Title(html));
            var links = Html.Links(url, html);
            lock (gate)
            {
                ledger.Append(page);
                foreach (var link in links)
                {
                    if (seen.Add(link))
                    {
                        unfinished++;
                        frontier.Writer.TryWrite(link);
                    }
                }

                if (--unfinished == 0)
                {
                    frontier.Writer.Complete();
                }
            }
        });
}
