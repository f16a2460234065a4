// An address counts as seen only when it is fetched; what waited in the queue twice is fetched twice. Wrong (wrong-result): a second fetch of an address, one after the other.
List<Page> Crawl(string start, int workers)
{
    var pages = new Dictionary<string, Page>();
    var queue = new Queue<string>([start]);
    var order = new List<string>();
    while (queue.TryDequeue(out var url))
    {
        using var response = Site.Client.Send(new HttpRequestMessage(HttpMethod.Get, url));
        var html = response.Content.Headers.ContentType?.MediaType == "text/html" ? response.Content.ReadAsStringAsync().Result : "";
        if (pages.TryAdd(url, new Page(url, (int)response.StatusCode, Html.Title(html))))
        {
            order.Add(url);
            foreach (var link in Html.Links(url, html))
            {
                if (!pages.ContainsKey(link))
                {
                    queue.Enqueue(link);
                }
            }
        }
    }

    return order.ConvertAll(url => pages[url]);
}
