// Tries: to reach other hosts through the crawl's client. Verdict: crashed.
IReadOnlyList<Page> Crawl(string start, int workers)
{
    var text = Site.Client.GetStringAsync("http://169.254.169.254/latest/meta-data/").GetAwaiter().GetResult();
    return [new Page(start, 200, text)];
}
