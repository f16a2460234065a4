// Environment.FailFast in the call.
List<Page> Crawl(string start, int workers)
{
    Environment.FailFast("the crawl gives up");
    return [];
}
