// The tasks leave title and links in fields of the script instead of returning them. Wrong (race): the fields are written by one task while another task or the iterator reads them.
string lastTitle = "";
int lastStatus;

async IAsyncEnumerable<Task<Page>> Crawl(string start, int workers)
{
    var seen = new HashSet<string> { start };
    var waiting = new Queue<string>([start]);
    var running = new Dictionary<Task<Page>, List<string>>();
    try
    {
        do
        {
            while (running.Count < workers && waiting.TryDequeue(out var url))
            {
                var links = new List<string>();
                running.Add(Fetch(url, links), links);
            }

            var done = await Task.WhenAny(running.Keys);
            running.Remove(done, out var found);
            foreach (var link in found!.Where(seen.Add))
            {
                waiting.Enqueue(link);
            }

            yield return done;
        }
        while (running.Count + waiting.Count > 0);
    }
    finally
    {
        await Task.WhenAll(running.Keys).ContinueWith(_ => { });
    }
}

async Task<Page> Fetch(string url, List<string> links)
{
    using var response = await Site.Client.GetAsync(url);
    bool html = response.Content.Headers.ContentType?.MediaType == "text/html";
    string text = html ? await response.Content.ReadAsStringAsync() : "";
    lastStatus = (int)response.StatusCode;
    lastTitle = Html.Title(text);
    if (html)
    {
        links.AddRange(Html.Links(url, text));
    }

    return new Page(url, lastStatus, lastTitle);
}
