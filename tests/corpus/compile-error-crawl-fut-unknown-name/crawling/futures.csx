// Uses Regex without the using line that it needs. Wrong (compile-error): System.Text.RegularExpressions is not among the imported namespaces.
async IAsyncEnumerable<Task<Page>> Crawl(string start, int workers)
{
    string html = await Site.Client.GetStringAsync(start);
    string title = Regex.Match(html, "<title>(.*)</title>").Groups[1].Value;
    yield return Task.FromResult(new Page(start, 200, title));
}
