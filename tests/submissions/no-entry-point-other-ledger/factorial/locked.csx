// Takes a ledger of pages where one of factorials is wanted.
void ComputeAll(IReadOnlyList<int> numbers, int workers, Ledger<Page> ledger) => ledger.Append(new Page("", 200, ""));
