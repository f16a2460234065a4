// The set is filled with what has been fetched, not with what was found. Wrong (race): an address found twice is requested twice, at the same time; where the requests do not overlap, a wrong result.
async IAsyncEnumerable<Task<Page>> Crawl(string start, int workers)
{
    var fetched = new HashSet<string>();
    var waiting = new Queue<string>([start]);
    var running = new Dictionary<Task<Page>, (string Url, List<string> Links)>();
    try
    {
        while (true)
        {
            while (running.Count < workers && waiting.TryDequeue(out var url))
            {
                if (!fetched.Contains(url))
                {
                    var links = new List<string>();
                    running.Add(Fetch(url, links), (url, links));
                }
            }

            if (running.Count == 0)
            {
                yield break;
            }

            var done = await Task.WhenAny(running.Keys);
            running.Remove(done, out var job);
            fetched.Add(job.Url);
            foreach (var link in job.Links)
            {
                if (!fetched.Contains(link))
                {
                    waiting.Enqueue(link);
                }
            }

            yield return done;
        }
    }
    finally
    {
        await Task.WhenAll(running.Keys).ContinueWith(_ => { });
    }

    static async Task<Page> Fetch(string url, List<string> links)
    {
        using var response = await Site.Client.GetAsync(url);
        bool html = response.Content.Headers.ContentType?.MediaType == "text/html";
        string text = html ? await response.Content.ReadAsStringAsync() : "";
        links.AddRange(html ? Html.Links(url, text) : []);
        return new Page(url, (int)response.StatusCode, Html.Title(text));
    }
}
