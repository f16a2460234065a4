// A pipeline: fetchers, then one parser that finds titles and links and feeds them back.

async Task<IReadOnlyList<Page>> Crawl(string start, int workers)
{
    var addresses = Channel.CreateUnbounded<string>();
    var fetched = Channel.CreateUnbounded<(string Url, int Status, string? Html)>();
    var fetchers = Enumerable.Range(0, workers).Select(_ => Task.Run(async () =>
    {
        try
        {
            await foreach (var url in addresses.Reader.ReadAllAsync())
            {
                using var response = await Site.Client.GetAsync(url);
                var isHtml = response.Content.Headers.ContentType?.MediaType == "text/html";
                fetched.Writer.TryWrite((url, (int)response.StatusCode, isHtml ? await response.Content.ReadAsStringAsync() : null));
            }
        }
        catch (Exception e)
        {
            fetched.Writer.TryComplete(e);
            throw;
        }
    })).ToArray();

    async Task<List<Page>> Parse()
    {
        var pages = new List<Page>();
        var seen = new HashSet<string> { start };
        var unfinished = 1;
        addresses.Writer.TryWrite(start);
        try
        {
            while (unfinished > 0)
            {
                var (url, status, html) = await fetched.Reader.ReadAsync();
                pages.Add(new Page(url, status, html is null ? "" : Html.Title(html)));
                IReadOnlyList<string> links = html is null ? [] : Html.Links(url, html);
                foreach (var link in links)
                {
                    if (seen.Add(link))
                    {
                        unfinished++;
                        addresses.Writer.TryWrite(link);
                    }
                }
                unfinished--;
            }
        }
        catch (ChannelClosedException)
        {
            // A fetcher has failed: its own exception says more.
            while (addresses.Reader.TryRead(out string? _)) { }
        }
        finally
        {
            addresses.Writer.Complete();
            fetched.Writer.TryComplete();
        }
        return pages;
    }

    var result = await Parse();
    await Task.WhenAll(fetchers);
    return result;
}
