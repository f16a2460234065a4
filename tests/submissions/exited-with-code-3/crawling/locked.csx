// Leaves with exit code 3, which the command uses for its own faults.
Task Crawl(string start, int workers, Ledger<Page> ledger)
{
    Environment.Exit(3);
    return Task.CompletedTask;
}
