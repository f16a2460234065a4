// A stack in place of the queue: depth first.
async Task<List<Page>> Crawl(string start, int workers)
{
    var pages = new List<Page>();
    var seen = new HashSet<string> { start };
    var stack = new Stack<string>([start]);
    while (stack.TryPop(out var url))
    {
        using var response = await Site.Client.GetAsync(url);
        var html = await response.Content.ReadAsStringAsync();
        if (response.Content.Headers.ContentType?.MediaType != "text/html")
            html = "";
        pages.Add(new Page(url, (int)response.StatusCode, Html.Title(html)));
        foreach (var link in Html.Links(url, html).Reverse())
        {
            if (seen.Add(link))
                stack.Push(link);
        }
    }
    return pages;
}
