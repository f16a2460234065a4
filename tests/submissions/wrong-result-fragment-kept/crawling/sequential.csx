// Finds links by itself and keeps their fragments, so that a#part and a are two pages to it.
using System.Text.RegularExpressions;

async Task<List<Page>> Crawl(string start, int workers)
{
    var pages = new List<Page>();
    var seen = new HashSet<string> { start };
    var queue = new Queue<string>(seen);
    while (queue.TryDequeue(out var url))
    {
        using var response = await Site.Client.GetAsync(url);
        var html = await response.Content.ReadAsStringAsync();
        if (response.Content.Headers.ContentType?.MediaType != "text/html")
            html = "";
        pages.Add(new Page(url, (int)response.StatusCode, Html.Title(html)));
        foreach (Match match in Regex.Matches(html, "href\\s*=\\s*[\"']([^\"']*)[\"']", RegexOptions.IgnoreCase))
        {
            if (Uri.TryCreate(new Uri(url), match.Groups[1].Value, out var link) && link.Authority == new Uri(start).Authority && seen.Add(link.AbsoluteUri))
                queue.Enqueue(link.AbsoluteUri);
        }
    }
    return pages;
}
