// Returns at once, but its lazy sequence spins without ever giving an item.
IEnumerable<Page> Crawl(string start, int workers) =>
    Forever().Where(n => n < 0).Select(n => new Page(start, 200, n.ToString()));

static IEnumerable<int> Forever()
{
    for (var n = 0; ; n = (n + 1) & 0xFFFF)
        yield return n;
}
