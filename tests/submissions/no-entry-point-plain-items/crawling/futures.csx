// Streams pages, not tasks of pages.
async IAsyncEnumerable<Page> Crawl(string start, int workers)
{
    using var response = await Site.Client.GetAsync(start);
    yield return new Page(start, (int)response.StatusCode, "");
}
