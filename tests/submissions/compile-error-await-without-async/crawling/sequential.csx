// Awaits in a function that is not async.
List<Page> Crawl(string start, int workers)
{
    using var response = await Site.Client.GetAsync(start);
    return [new Page(start, (int)response.StatusCode, "")];
}
