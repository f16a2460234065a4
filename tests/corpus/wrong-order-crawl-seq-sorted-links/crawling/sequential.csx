// The links of a page are put into alphabetical order. Wrong (wrong-order): breadth first means links in document order.
async Task<List<Page>> Crawl(string start, int workers)
{
    var pages = new List<Page>();
    var seen = new HashSet<string> { start };
    var queue = new Queue<string>(seen);
    while (queue.Count > 0)
    {
        var url = queue.Dequeue();
        using var response = await Site.Client.GetAsync(url);
        var html = response.Content.Headers.ContentType?.MediaType == "text/html" ? await response.Content.ReadAsStringAsync() : "";
        pages.Add(new Page(url, (int)response.StatusCode, Html.Title(html)));
        foreach (var link in new SortedSet<string>(Html.Links(url, html), StringComparer.Ordinal))
        {
            if (seen.Add(link))
            {
                queue.Enqueue(link);
            }
        }
    }

    return pages;
}
