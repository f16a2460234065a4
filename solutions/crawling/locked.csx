// crawling/locked: the workers keep the books themselves, and locks keep them out of each other's way.

void Crawl(string start, int workers, Ledger<Page> ledger)
{
    // Two things are shared, so there are two locks: nobody who wants to add a link waits for somebody who is writing.
    // Neither is ever taken inside the other, so no two workers can wait for each other.
    Lock ledgerGate = new();
    Lock booksGate = new();

    // The books. `unfinished` counts the addresses found and not yet dealt with, waiting or being fetched.
    var seen = new HashSet<string> { start };
    var unfinished = 1;
    var frontier = Channel.CreateUnbounded<string>();
    frontier.Writer.TryWrite(start);

    // An address is fetched as soon as it is known and a worker is free. When one fetch fails, ForEachAsync
    // cancels the others, stops reading the channel, waits until all have ended, and throws.
    Parallel
        .ForEachAsync(
            frontier.Reader.ReadAllAsync(),
            new ParallelOptions { MaxDegreeOfParallelism = workers },
            async (url, cancel) =>
            {
                var (page, links) = await Fetch(url, cancel); // outside of any lock: this is where the time goes

                lock (ledgerGate)
                {
                    ledger.Append(page);
                }

                lock (booksGate)
                {
                    // To look and to mark must be one step, or two workers find the same link new.
                    foreach (var link in links.Where(seen.Add))
                    {
                        unfinished++;
                        frontier.Writer.TryWrite(link);
                    }

                    // An empty channel is not the end: a page that leads to more may be on its way.
                    // The end is when the last address known has been dealt with.
                    if (--unfinished == 0)
                    {
                        frontier.Writer.Complete();
                    }
                }
            }
        )
        .GetAwaiter()
        .GetResult();
}

static async Task<(Page Page, IReadOnlyList<string> Links)> Fetch(string url, CancellationToken cancel)
{
    using var response = await Site.Client.GetAsync(url, cancel);
    var status = (int)response.StatusCode;

    if (!"text/html".Equals(response.Content.Headers.ContentType?.MediaType, StringComparison.OrdinalIgnoreCase))
    {
        return (new Page(url, status, ""), []);
    }
    var html = await response.Content.ReadAsStringAsync(cancel);
    return (new Page(url, status, Html.Title(html)), Html.Links(url, html));
}
