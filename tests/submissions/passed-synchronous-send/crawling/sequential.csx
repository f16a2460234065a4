// The synchronous Send, and pages yielded as they are fetched.
IEnumerable<Page> Crawl(string start, int workers)
{
    var known = new Dictionary<string, bool> { [start] = true };
    var level = new List<string> { start };
    while (level.Count > 0)
    {
        var below = new List<string>();
        foreach (var url in level)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, url);
            using var response = Site.Client.Send(request);
            var text = "";
            using (var body = new MemoryStream())
            {
                response.Content.ReadAsStream().CopyTo(body);
                if (response.Content.Headers.ContentType is { MediaType: "text/html" })
                    text = response.Content.ReadAsStringAsync().GetAwaiter().GetResult();
            }
            below.AddRange(Html.Links(url, text).Where(link => known.TryAdd(link, true)));
            yield return new Page(url, (int)response.StatusCode, Html.Title(text));
        }
        level = below;
    }
}
