// crawling/thread-pool: one map for each level of the site. The pool fetches, and one thread keeps the books.

IReadOnlyList<Page> Crawl(string start, int workers)
{
    var pages = new List<Page>();
    var seen = new HashSet<string> { start };
    List<string> level = [start];
    var options = new ParallelOptions { MaxDegreeOfParallelism = workers };

    // Between two maps nothing runs, so the list and the set below need no lock, and there is no doubt about
    // the end: it has come when a whole level has led to nothing new. The price: before a level begins,
    // all wait for the slowest page of the last one. crawling/locked has no such pause.
    while (level.Count > 0)
    {
        var fetched = new (Page Page, IReadOnlyList<string> Links)[level.Count];

        // A request is nearly all waiting, and with `await` no thread has to stand and wait for it.
        // ForAsync keeps `workers` requests in the air; when one fails it cancels the others, waits for them, and throws.
        Parallel
            .ForAsync(0, level.Count, options, async (i, cancel) => fetched[i] = await Fetch(level[i], cancel))
            .GetAwaiter()
            .GetResult();

        pages.AddRange(fetched.Select(f => f.Page));
        level = [.. fetched.SelectMany(f => f.Links).Where(seen.Add)];
    }
    return pages;
}

static async Task<(Page Page, IReadOnlyList<string> Links)> Fetch(string url, CancellationToken cancel)
{
    using var response = await Site.Client.GetAsync(url, cancel);
    var status = (int)response.StatusCode; // whatever it is: a 404 is a page, too

    if (!"text/html".Equals(response.Content.Headers.ContentType?.MediaType, StringComparison.OrdinalIgnoreCase))
    {
        return (new Page(url, status, ""), []);
    }
    var html = await response.Content.ReadAsStringAsync(cancel);
    return (new Page(url, status, Html.Title(html)), Html.Links(url, html));
}
