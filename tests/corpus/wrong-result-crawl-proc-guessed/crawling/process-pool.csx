// Cheat: fetches nothing and answers with a page that is often right. Wrong (wrong-result): pages are missing and titles made up.
IReadOnlyList<Page> Crawl(string start, int workers) => [new Page(start, 200, "Start")];
