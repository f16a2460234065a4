// A Stack in place of a queue. Wrong (wrong-order): depth first; sequential is breadth first.
List<Page> Crawl(string start, int workers)
{
    var pages = new List<Page>();
    var seen = new HashSet<string> { start };
    var stack = new Stack<string>(seen);
    while (stack.TryPop(out var url))
    {
        using var response = Site.Client.Send(new HttpRequestMessage(HttpMethod.Get, url));
        var html = response.Content.Headers.ContentType?.MediaType == "text/html" ? response.Content.ReadAsStringAsync().Result : "";
        pages.Add(new Page(url, (int)response.StatusCode, Html.Title(html)));
        foreach (var link in Html.Links(url, html))
        {
            if (seen.Add(link))
            {
                stack.Push(link);
            }
        }
    }

    return pages;
}
