// An iterator over one list of addresses that grows while it is walked by index; Contains on the list is the check. Right: slow but breadth first, each address once, one request at a time.
IEnumerable<Page> Crawl(string start, int workers)
{
    var addresses = new List<string> { start };
    for (int i = 0; i < addresses.Count; i++)
    {
        string url = addresses[i];
        using var response = Site.Client.GetAsync(url).GetAwaiter().GetResult();
        bool isHtml = string.Equals(response.Content.Headers.ContentType?.MediaType, "text/html", StringComparison.OrdinalIgnoreCase);
        string html = isHtml ? response.Content.ReadAsStringAsync().GetAwaiter().GetResult() : "";
        if (isHtml)
        {
            foreach (string link in Html.Links(url, html))
            {
                if (!addresses.Contains(link))
                {
                    addresses.Add(link);
                }
            }
        }

        yield return new Page(url, (int)response.StatusCode, isHtml ? Html.Title(html) : "");
    }
}
