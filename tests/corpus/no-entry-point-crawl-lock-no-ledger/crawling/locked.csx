// Returns the pages and takes no ledger. Wrong (no-entry-point): in locked the third parameter is the ledger.
async Task<List<Page>> Crawl(string start, int workers)
{
    using var response = await Site.Client.GetAsync(start);
    return [new Page(start, (int)response.StatusCode, Html.Title(await response.Content.ReadAsStringAsync()))];
}
