// Gives the status itself where its number is wanted.
async IAsyncEnumerable<Task<Page>> Crawl(string start, int workers)
{
    using var response = await Site.Client.GetAsync(start);
    yield return Task.FromResult(new Page(start, response.StatusCode, ""));
}
