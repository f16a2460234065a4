// Tries: to ask the site for everything at once. Verdict: too-many-in-flight.
IReadOnlyList<Page> Crawl(string start, int workers)
{
    var seen = new HashSet<string> { start };
    var pages = new List<Page>();
    var level = new List<string> { start };
    while (level.Count > 0)
    {
        // No limit at all.
        var answers = Task.WhenAll(level.Select(One)).GetAwaiter().GetResult();
        pages.AddRange(answers.Select(answer => answer.Page));
        level = [.. answers.SelectMany(answer => answer.Links).Where(seen.Add)];
    }
    return pages;
}

static async Task<(Page Page, IReadOnlyList<string> Links)> One(string url)
{
    using var response = await Site.Client.GetAsync(url);
    var text = await response.Content.ReadAsStringAsync();
    var isHtml = response.Content.Headers.ContentType?.MediaType == "text/html";
    return (new Page(url, (int)response.StatusCode, isHtml ? Html.Title(text) : ""), isHtml ? Html.Links(url, text) : []);
}
