// Threads of the script fetch; the worker processes only parse the title. Wrong (wrong-structure): the job, fetching an address, does not run in the workers.
async Task<IReadOnlyList<Page>> Crawl(string start, int workers)
{
    using var pool = new ProcessPool(workers);
    var pages = new List<Page>();
    var seen = new HashSet<string> { start };
    List<string> level = [start];
    while (level.Count > 0)
    {
        var fetched = new (Page Page, IReadOnlyList<string> Links)[level.Count];
        await Parallel.ForAsync(0, level.Count, new ParallelOptions { MaxDegreeOfParallelism = workers }, async (i, _) =>
        {
            using var response = await Site.Client.GetAsync(level[i]);
            var html = response.Content.Headers.ContentType?.MediaType == "text/html" ? await response.Content.ReadAsStringAsync() : "";
            string title = await pool.Submit(static text => Html.Title(text), html);
            fetched[i] = (new Page(level[i], (int)response.StatusCode, title), Html.Links(level[i], html));
        });
        pages.AddRange(fetched.Select(f => f.Page));
        level = fetched.SelectMany(f => f.Links).Where(seen.Add).ToList();
    }

    return pages;
}
