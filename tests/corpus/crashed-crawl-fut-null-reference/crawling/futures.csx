// Takes a task's links only where the page has a title, and goes through them all the same. Wrong (crashed): a page without a title leaves null there, and the NullReferenceException leaves the iterator.
async IAsyncEnumerable<Task<Page>> Crawl(string start, int workers)
{
    var seen = new HashSet<string> { start };
    var waiting = new Queue<string>(seen);
    var running = new Dictionary<Task<Page>, List<string>>();
    while (running.Count + waiting.Count > 0)
    {
        while (running.Count < workers && waiting.TryDequeue(out var url))
        {
            var links = new List<string>();
            running.Add(Fetch(url, links), links);
        }

        var done = await Task.WhenAny(running.Keys);
        List<string>? found = null;
        if (done.IsCompletedSuccessfully && done.Result.Title.Length > 0)
        {
            running.Remove(done, out found);
        }
        else
        {
            running.Remove(done);
        }

        foreach (var link in found!)
        {
            if (seen.Add(link))
            {
                waiting.Enqueue(link);
            }
        }

        yield return done;
    }

    static async Task<Page> Fetch(string url, List<string> links)
    {
        using var response = await Site.Client.GetAsync(url);
        var html = response.Content.Headers.ContentType?.MediaType == "text/html" ? await response.Content.ReadAsStringAsync() : "";
        links.AddRange(Html.Links(url, html));
        return new Page(url, (int)response.StatusCode, Html.Title(html));
    }
}
