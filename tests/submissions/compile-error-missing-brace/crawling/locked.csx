// The last brace is missing.
void Crawl(string start, int workers, Ledger<Page> ledger)
{
    foreach (var link in Html.Links(start, ""))
    {
        ledger.Append(new Page(link, 200, ""));
}
