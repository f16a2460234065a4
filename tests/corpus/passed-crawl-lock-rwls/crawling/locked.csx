// ReaderWriterLockSlim: upgradeable read to look, write to mark; a second lock for the ledger. Right: only one thread can hold the upgradeable lock, so look-and-mark is one step; the two locks are never held together.
void Crawl(string start, int workers, Ledger<Page> ledger)
{
    using var books = new ReaderWriterLockSlim();
    object pen = new();
    var seen = new HashSet<string> { start };
    var level = new List<string> { start };
    while (level.Count > 0)
    {
        var below = new ConcurrentQueue<string>();
        Parallel.ForEach(Partitioner.Create(level, EnumerablePartitionerOptions.NoBuffering), new ParallelOptions { MaxDegreeOfParallelism = workers }, url =>
        {
            using var response = Site.Client.Send(new HttpRequestMessage(HttpMethod.Get, url));
            string html = "";
            if (response.Content.Headers.ContentType?.MediaType == "text/html")
            {
                using var reader = new StreamReader(response.Content.ReadAsStream());
                html = reader.ReadToEnd();
            }

            var page = new Page(url, (int)response.StatusCode, Html.Title(html));
            lock (pen)
            {
                ledger.Append(page);
            }

            foreach (var link in Html.Links(url, html))
            {
                if (Mark(link))
                {
                    below.Enqueue(link);
                }
            }
        });
        level = below.ToList();
    }

    bool Mark(string link)
    {
        books.EnterUpgradeableReadLock();
        try
        {
            if (seen.Contains(link))
            {
                return false;
            }

            books.EnterWriteLock();
            try
            {
                return seen.Add(link);
            }
            finally
            {
                books.ExitWriteLock();
            }
        }
        finally
        {
            books.ExitUpgradeableReadLock();
        }
    }
}
