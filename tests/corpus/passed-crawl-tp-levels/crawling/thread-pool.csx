// Level by level with Parallel.ForAsync, a slot for each address of the level. Right: between two levels only one thread works, so the HashSet and the list need no lock; a broken page throws out of the loop.
async Task<List<Page>> Crawl(string start, int workers)
{
    var options = new ParallelOptions { MaxDegreeOfParallelism = workers };
    var pages = new List<Page>();
    var seen = new HashSet<string> { start };
    string[] level = [start];
    while (level.Length != 0)
    {
        var fetched = new (Page Page, IReadOnlyList<string> Links)[level.Length];
        await Parallel.ForAsync(0, level.Length, options, async (i, _) => fetched[i] = await Fetch(level[i]));
        pages.AddRange(fetched.Select(f => f.Page));
        level = fetched.SelectMany(f => f.Links).Where(seen.Add).ToArray();
    }

    return pages;
}

static async Task<(Page, IReadOnlyList<string>)> Fetch(string url)
{
    using var response = await Site.Client.GetAsync(url);
    if (response.Content.Headers.ContentType?.MediaType != "text/html")
    {
        return (new Page(url, (int)response.StatusCode, ""), []);
    }

    var html = await response.Content.ReadAsStringAsync();
    return (new Page(url, (int)response.StatusCode, Html.Title(html)), Html.Links(url, html));
}
