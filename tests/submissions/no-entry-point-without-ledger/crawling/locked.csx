// Has the signature of the other strategies: the ledger is missing.
List<Page> Crawl(string start, int workers) => [new Page(start, 200, "")];
