// Error pages are listed, but their links are not followed. Wrong (wrong-result): pages that only a 404 or a 500 links to are missing.
IEnumerable<Page> Crawl(string start, int workers)
{
    var seen = new HashSet<string> { start };
    var queue = new Queue<string>(seen);
    while (queue.TryDequeue(out var url))
    {
        using var response = Site.Client.Send(new HttpRequestMessage(HttpMethod.Get, url));
        var html = response.Content.Headers.ContentType?.MediaType == "text/html" ? response.Content.ReadAsStringAsync().Result : "";
        if (response.IsSuccessStatusCode)
        {
            foreach (var link in Html.Links(url, html).Where(seen.Add))
            {
                queue.Enqueue(link);
            }
        }

        yield return new Page(url, (int)response.StatusCode, Html.Title(html));
    }
}
