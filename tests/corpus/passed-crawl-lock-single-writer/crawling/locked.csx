// The calling thread alone appends: async fetches run `workers` at a time, and the loop that awaits them writes each page down. Right: one caller of Append, no two at once; on a failure the rest is waited for, then thrown.
async Task Crawl(string start, int workers, Ledger<Page> ledger)
{
    var seen = new HashSet<string>(StringComparer.Ordinal) { start };
    var waiting = new Queue<string>([start]);
    var running = new List<Task<(Page Page, IReadOnlyList<string> Links)>>();
    var failures = new List<Exception>();
    while (waiting.Count + running.Count > 0)
    {
        while (running.Count < workers && failures.Count == 0 && waiting.Count > 0)
        {
            running.Add(Fetch(waiting.Dequeue()));
        }

        if (running.Count == 0)
        {
            break;
        }

        var done = await Task.WhenAny(running);
        running.Remove(done);
        try
        {
            var (page, links) = await done;
            ledger.Append(page);
            foreach (var link in links.Where(seen.Add))
            {
                waiting.Enqueue(link);
            }
        }
        catch (HttpRequestException problem)
        {
            failures.Add(problem);
        }
    }

    if (failures.Count > 0)
    {
        throw new AggregateException(failures);
    }

    static async Task<(Page, IReadOnlyList<string>)> Fetch(string url)
    {
        using var response = await Site.Client.GetAsync(url);
        bool html = response.Content.Headers.ContentType?.MediaType == "text/html";
        string text = html ? await response.Content.ReadAsStringAsync() : "";
        return (new Page(url, (int)response.StatusCode, Html.Title(text)), html ? Html.Links(url, text) : []);
    }
}
