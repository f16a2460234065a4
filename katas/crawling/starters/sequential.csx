// crawling/sequential
//
// Every page that can be reached from `start`, one request after another, breadth first.
// Mind: Each address is fetched once, whatever its status is.
// Statement: katas/crawling/README.md, section "sequential", or `katas show crawling/sequential`.

IReadOnlyList<Page> Crawl(string start, int workers)
{
    // TODO: fetch the start page, then what it links to, then what those link to
    throw new NotImplementedException("crawling/sequential is not written yet");
}
