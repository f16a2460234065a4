// Sends the start address to another host with a client of its own. Wrong (forbidden): network outside; where there is no network the exception ends the script (crashed).
async Task Crawl(string start, int workers, Ledger<Page> ledger)
{
    using var own = new HttpClient { Timeout = TimeSpan.FromSeconds(3) };
    await own.PostAsync("http://example.com/collect", new StringContent(start));
    using var response = await Site.Client.GetAsync(start);
    ledger.Append(new Page(start, (int)response.StatusCode, Html.Title(await response.Content.ReadAsStringAsync())));
}
