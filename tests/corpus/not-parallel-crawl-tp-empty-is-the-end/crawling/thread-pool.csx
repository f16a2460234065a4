// Workers leave when the queue is empty; right at the start it is, for all but one. Wrong (not-parallel): the one that has the first page does all the rest alone.
IReadOnlyList<Page> Crawl(string start, int workers)
{
    var queue = new ConcurrentQueue<string>([start]);
    var seen = new ConcurrentDictionary<string, bool> { [start] = true };
    var pages = new ConcurrentQueue<Page>();
    var crew = Enumerable.Range(0, workers).Select(_ => Task.Factory.StartNew(() =>
    {
        while (queue.TryDequeue(out var url))
        {
            using var response = Site.Client.Send(new HttpRequestMessage(HttpMethod.Get, url));
            var html = response.Content.Headers.ContentType?.MediaType == "text/html" ? response.Content.ReadAsStringAsync().Result : "";
            pages.Enqueue(new Page(url, (int)response.StatusCode, Html.Title(html)));
            foreach (var link in Html.Links(url, html))
            {
                if (seen.TryAdd(link, true))
                {
                    queue.Enqueue(link);
                }
            }
        }
    }, TaskCreationOptions.LongRunning)).ToArray();
    Task.WaitAll(crew);
    return pages.ToArray();
}
