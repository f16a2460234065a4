// Async, level after level, each page awaited before the next. Right: within a level the order is that of the links, so the whole is breadth first, with one request in flight.
async Task<IReadOnlyList<Page>> Crawl(string start, int workers)
{
    List<Page> pages = [];
    HashSet<string> known = [start];
    List<string> level = [start];
    while (level.Count > 0)
    {
        List<string> below = [];
        foreach (var url in level)
        {
            using var response = await Site.Client.GetAsync(url);
            var html = response.Content.Headers.ContentType?.MediaType == "text/html" ? await response.Content.ReadAsStringAsync() : null;
            pages.Add(new Page(url, (int)response.StatusCode, html is null ? string.Empty : Html.Title(html)));
            if (html is not null)
            {
                below.AddRange(Html.Links(url, html).Where(known.Add));
            }
        }

        level = below;
    }

    return pages;
}
