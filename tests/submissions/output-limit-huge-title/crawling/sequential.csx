// One page with a title of 40 MiB.
List<Page> Crawl(string start, int workers) => [new Page(start, 200, new string('t', 40 << 20))];
