// #load of another submission's file, one folder up from its own. Wrong (forbidden): outside of its own submission folder.
#load "../../passed-crawl-proc-levels/crawling/process-pool.csx"
