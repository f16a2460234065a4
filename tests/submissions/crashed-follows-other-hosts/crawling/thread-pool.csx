// Finds links by itself and leaves the site through one of them.
using System.Text.RegularExpressions;

async Task<List<Page>> Crawl(string start, int workers)
{
    var pages = new ConcurrentQueue<Page>();
    var seen = new HashSet<string> { start };
    var level = new List<string> { start };
    while (level.Count > 0)
    {
        var links = new ConcurrentQueue<string>();
        await Parallel.ForEachAsync(level, new ParallelOptions { MaxDegreeOfParallelism = workers }, async (url, _) =>
        {
            using var response = await Site.Client.GetAsync(url);
            var html = await response.Content.ReadAsStringAsync();
            if (response.Content.Headers.ContentType?.MediaType != "text/html")
                html = "";
            pages.Enqueue(new Page(url, (int)response.StatusCode, Html.Title(html)));
            foreach (Match match in Regex.Matches(html, "href\\s*=\\s*[\"']([^\"'#]*)"))
            {
                if (Uri.TryCreate(new Uri(url), match.Groups[1].Value, out var link))
                    links.Enqueue(link.AbsoluteUri);
            }
        });
        level = links.Where(seen.Add).ToList();
    }
    return pages.ToList();
}
