// Finds links by itself and takes only those that are written out in full.
using System.Text.RegularExpressions;

List<Page> Crawl(string start, int workers)
{
    using var pool = new ProcessPool(workers);
    var pages = new List<Page>();
    var seen = new HashSet<string> { start };
    var level = new List<string> { start };
    while (level.Count > 0)
    {
        var visits = pool.Map(Fetch, level, 1);
        pages.AddRange(visits.Select(visit => visit.Page));
        level = visits.SelectMany(visit => visit.Links).Where(seen.Add).ToList();
    }
    return pages;
}

static (Page Page, List<string> Links) Fetch(string url)
{
    using var response = Site.Client.GetAsync(url).GetAwaiter().GetResult();
    var html = response.Content.ReadAsStringAsync().GetAwaiter().GetResult();
    if (response.Content.Headers.ContentType?.MediaType != "text/html")
        html = "";
    var site = new Uri(url).GetLeftPart(UriPartial.Authority) + "/";
    var links = Regex.Matches(html, "href=\"(http[^\"#]*)").Select(match => match.Groups[1].Value).Where(link => link.StartsWith(site));
    return (new Page(url, (int)response.StatusCode, Html.Title(html)), links.ToList());
}
