// Prints its pages and returns nothing.
async Task Crawl(string start, int workers)
{
    using var response = await Site.Client.GetAsync(start);
    Console.WriteLine(new Page(start, (int)response.StatusCode, ""));
}
