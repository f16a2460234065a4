// Pages with an even number of links lock books then ledger, the others ledger then books, with a pause between. Wrong (hung): two workers hold one lock each and want the other's.
void Crawl(string start, int workers, Ledger<Page> ledger)
{
    object books = new(), pen = new();
    var seen = new HashSet<string> { start };
    var level = new List<string> { start };
    while (level.Count > 0)
    {
        var below = new List<string>();
        int turn = 0;
        Parallel.ForEach(Partitioner.Create(level, EnumerablePartitionerOptions.NoBuffering), new ParallelOptions { MaxDegreeOfParallelism = workers }, url =>
        {
            using var response = Site.Client.Send(new HttpRequestMessage(HttpMethod.Get, url));
            var html = response.Content.Headers.ContentType?.MediaType == "text/html" ? response.Content.ReadAsStringAsync().Result : "";
            var page = new Page(url, (int)response.StatusCode, Html.Title(html));
            bool even = Interlocked.Increment(ref turn) % 2 == 0;
            lock (even ? books : pen)
            {
                Thread.Sleep(100);
                lock (even ? pen : books)
                {
                    ledger.Append(page);
                    below.AddRange(Html.Links(url, html).Where(seen.Add));
                }
            }
        });
        level = below;
    }
}
