// A broken connection becomes a page with status 0. Wrong (swallowed-error): a made-up page where the function has to throw.
async Task<List<Page>> Crawl(string start, int workers)
{
    var pages = new List<Page>();
    var seen = new HashSet<string> { start };
    List<string> level = [start];
    while (level.Count > 0)
    {
        var fetched = new (Page Page, IReadOnlyList<string> Links)[level.Count];
        await Parallel.ForAsync(0, level.Count, new ParallelOptions { MaxDegreeOfParallelism = workers }, async (i, _) =>
        {
            try
            {
                using var response = await Site.Client.GetAsync(level[i]);
                var html = response.Content.Headers.ContentType?.MediaType == "text/html" ? await response.Content.ReadAsStringAsync() : "";
                fetched[i] = (new Page(level[i], (int)response.StatusCode, Html.Title(html)), Html.Links(level[i], html));
            }
            catch (Exception)
            {
                fetched[i] = (new Page(level[i], 0, ""), []);
            }
        });
        pages.AddRange(fetched.Select(f => f.Page));
        level = fetched.SelectMany(f => f.Links).Where(seen.Add).ToList();
    }

    return pages;
}
