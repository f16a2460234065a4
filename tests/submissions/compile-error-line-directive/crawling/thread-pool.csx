// The error claims to be in another file on another line; the report names this one.
#line 4711 "/etc/shadow"
Page[] Crawl(string start, int workers) => nothing;
