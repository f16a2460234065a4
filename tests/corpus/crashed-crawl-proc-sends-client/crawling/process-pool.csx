// Sends Site.Client to the worker beside the address. Wrong (crashed): an HttpClient cannot be sent, the error says so, and nobody catches it.
List<Page> Crawl(string start, int workers)
{
    using var pool = new ProcessPool(workers);
    var pages = new List<Page>();
    var seen = new HashSet<string> { start };
    List<string> level = [start];
    while (level.Count > 0)
    {
        var fetched = pool.Map(Fetch, level.Select(url => (url, Site.Client)), 1);
        pages.AddRange(fetched.Select(f => f.Item1));
        level = fetched.SelectMany(f => f.Item2).Where(seen.Add).ToList();
    }

    return pages;
}

static (Page, string[]) Fetch((string Url, HttpClient Client) job)
{
    using var response = job.Client.Send(new HttpRequestMessage(HttpMethod.Get, job.Url));
    var html = response.Content.Headers.ContentType?.MediaType == "text/html" ? response.Content.ReadAsStringAsync().Result : "";
    return (new Page(job.Url, (int)response.StatusCode, Html.Title(html)), Html.Links(job.Url, html).ToArray());
}
