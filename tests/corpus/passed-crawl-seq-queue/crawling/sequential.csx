// Queue and HashSet, synchronous Send, one request after another. Right: breadth first in document order, marked when found.
List<Page> Crawl(string start, int workers)
{
    var pages = new List<Page>();
    var seen = new HashSet<string> { start };
    var frontier = new Queue<string>();
    frontier.Enqueue(start);
    while (frontier.TryDequeue(out var url))
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        using var response = Site.Client.Send(request);
        if (response.Content.Headers.ContentType?.MediaType != "text/html")
        {
            pages.Add(new Page(url, (int)response.StatusCode, ""));
            continue;
        }

        using var reader = new StreamReader(response.Content.ReadAsStream());
        string html = reader.ReadToEnd();
        pages.Add(new Page(url, (int)response.StatusCode, Html.Title(html)));
        foreach (var link in Html.Links(url, html))
        {
            if (seen.Add(link))
            {
                frontier.Enqueue(link);
            }
        }
    }

    return pages;
}
