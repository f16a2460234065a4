// One list of addresses that grows while an index walks over it.
async Task<Page[]> Crawl(string start, int workers)
{
    List<string> urls = [start];
    List<Page> pages = [];
    for (var i = 0; i < urls.Count; i++)
    {
        using var response = await Site.Client.GetAsync(urls[i], HttpCompletionOption.ResponseHeadersRead);
        await response.Content.LoadIntoBufferAsync();
        var title = string.Empty;
        if (string.Equals(response.Content.Headers.ContentType?.MediaType, "text/html", StringComparison.OrdinalIgnoreCase))
        {
            var html = await response.Content.ReadAsStringAsync();
            title = Html.Title(html);
            urls.AddRange(Html.Links(urls[i], html).Distinct().Except(urls).ToList());
        }
        pages.Add(new(urls[i], (int)response.StatusCode, title));
    }
    return pages.ToArray();
}
