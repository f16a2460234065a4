// crawling/sequential: breadth first, one page after another.

IReadOnlyList<Page> Crawl(string start, int workers)
{
    var pages = new List<Page>();
    var seen = new HashSet<string> { start };
    var frontier = new Queue<string>([start]);

    // First in, first out: the pages near the start come first, and the links of one page in the order they stand in it.
    while (frontier.TryDequeue(out var url))
    {
        var (page, links) = Fetch(url);
        pages.Add(page);
        foreach (var link in links)
        {
            // Marked when it is found, not when it is fetched: by then it could be in the queue twice.
            if (seen.Add(link))
            {
                frontier.Enqueue(link);
            }
        }
    }
    return pages;
}

static (Page Page, IReadOnlyList<string> Links) Fetch(string url)
{
    // A 404 is a page like any other: its status is part of the result, so nothing here throws for it.
    // A connection that breaks is no page: Send throws, and nobody catches.
    using var request = new HttpRequestMessage(HttpMethod.Get, url);
    using var response = Site.Client.Send(request);
    var status = (int)response.StatusCode;

    // Only HTML has a title and links. An image would be read as gibberish.
    if (!"text/html".Equals(response.Content.Headers.ContentType?.MediaType, StringComparison.OrdinalIgnoreCase))
    {
        return (new Page(url, status, ""), []);
    }

    // Send has read the whole body, so there is nothing left to wait for.
    var html = response.Content.ReadAsStringAsync().GetAwaiter().GetResult();
    return (new Page(url, status, Html.Title(html)), Html.Links(url, html));
}
