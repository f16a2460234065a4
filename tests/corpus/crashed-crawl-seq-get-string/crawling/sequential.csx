// GetStringAsync, which throws for a 404 and a 500. Wrong (crashed): here these are pages; the exception leaves the function unhandled.
IReadOnlyList<Page> Crawl(string start, int workers)
{
    var pages = new List<Page>();
    var seen = new HashSet<string> { start };
    var queue = new Queue<string>(seen);
    while (queue.TryDequeue(out var url))
    {
        string html = Site.Client.GetStringAsync(url).GetAwaiter().GetResult();
        pages.Add(new Page(url, 200, Html.Title(html)));
        foreach (var link in Html.Links(url, html).Where(seen.Add))
        {
            queue.Enqueue(link);
        }
    }

    return pages;
}
