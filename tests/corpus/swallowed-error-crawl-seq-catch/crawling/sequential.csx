// A broken connection is caught and the address left out. Wrong (swallowed-error): the page is missing and nobody learns why.
List<Page> Crawl(string start, int workers)
{
    var pages = new List<Page>();
    var seen = new HashSet<string> { start };
    var queue = new Queue<string>(seen);
    while (queue.TryDequeue(out var url))
    {
        try
        {
            using var response = Site.Client.Send(new HttpRequestMessage(HttpMethod.Get, url));
            var html = response.Content.Headers.ContentType?.MediaType == "text/html" ? response.Content.ReadAsStringAsync().Result : "";
            pages.Add(new Page(url, (int)response.StatusCode, Html.Title(html)));
            foreach (var link in Html.Links(url, html).Where(seen.Add))
            {
                queue.Enqueue(link);
            }
        }
        catch (Exception problem)
        {
            Console.Error.WriteLine(problem.Message);
        }
    }

    return pages;
}
