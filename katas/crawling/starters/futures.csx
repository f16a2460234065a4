// crawling/futures
//
// Every page that can be reached from `start`, `workers` requests at a time; each page's task is handed out the moment it is done.
// Mind: Do not wait for a whole level: a page that is here goes out while others are still on their way.
// Statement: katas/crawling/README.md, section "futures", or `katas show crawling/futures`.

IAsyncEnumerable<Task<Page>> Crawl(string start, int workers)
{
    // TODO: make this `async`, keep the requests going, `yield return` each task as it finishes
    throw new NotImplementedException("crawling/futures is not written yet");
}
