// A level is waited for with Task.WhenAll and then handed out. Wrong (wrong-order): pages that are done are held back until the slowest of their level is there.
async IAsyncEnumerable<Task<Page>> Crawl(string start, int workers)
{
    var permits = new SemaphoreSlim(workers);
    var seen = new HashSet<string> { start };
    List<string> level = [start];
    while (level.Count > 0)
    {
        var jobs = level.ConvertAll(url => (Links: new List<string>(), Url: url)).ConvertAll(j => (j.Links, Task: Fetch(j.Url, j.Links)));
        await Task.WhenAll(jobs.Select(j => j.Task)).ContinueWith(_ => { });
        foreach (var job in jobs)
        {
            yield return job.Task;
        }

        level = jobs.SelectMany(j => j.Links).Where(seen.Add).ToList();
    }

    async Task<Page> Fetch(string url, List<string> links)
    {
        await permits.WaitAsync();
        try
        {
            using var response = await Site.Client.GetAsync(url);
            bool isHtml = response.Content.Headers.ContentType?.MediaType == "text/html";
            string html = isHtml ? await response.Content.ReadAsStringAsync() : "";
            links.AddRange(Html.Links(url, html));
            return new Page(url, (int)response.StatusCode, Html.Title(html));
        }
        finally
        {
            permits.Release();
        }
    }
}
