// Keeps the visited set, the bag of pages and the count of open addresses in top-level variables of the script.
var seen = new ConcurrentDictionary<string, bool>();
var pages = new ConcurrentStack<Page>();
var open = 0;

IEnumerable<Page> Crawl(string start, int workers)
{
    using var queue = new BlockingCollection<string>();
    seen.TryAdd(start, true);
    open = 1;
    queue.Add(start);
    var consumers = Enumerable.Range(0, workers)
        .Select(_ => Task.Factory.StartNew(() => Consume(queue), TaskCreationOptions.LongRunning))
        .ToArray();
    Task.WaitAll(consumers);
    return pages;
}

void Consume(BlockingCollection<string> queue)
{
    var failures = new List<Exception>();
    foreach (var url in queue.GetConsumingEnumerable())
    {
        try
        {
            using var response = Site.Client.GetAsync(url).GetAwaiter().GetResult();
            var isHtml = response.Content.Headers.ContentType?.MediaType == "text/html";
            var html = isHtml ? response.Content.ReadAsStringAsync().GetAwaiter().GetResult() : "";
            pages.Push(new Page(url, (int)response.StatusCode, Html.Title(html)));
            foreach (var link in Html.Links(url, html))
            {
                if (seen.TryAdd(link, true))
                {
                    Interlocked.Increment(ref open);
                    queue.Add(link);
                }
            }
        }
        catch (HttpRequestException failure)
        {
            failures.Add(failure);
        }
        finally
        {
            if (Interlocked.Decrement(ref open) == 0)
                queue.CompleteAdding();
        }
    }
    if (failures.Count > 0)
        throw new AggregateException(failures);
}
