// The second parameter is missing.
async Task<List<Page>> Crawl(string start)
{
    using var response = await Site.Client.GetAsync(start);
    return [new Page(start, (int)response.StatusCode, "")];
}
