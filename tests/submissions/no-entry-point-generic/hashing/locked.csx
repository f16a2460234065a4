// The function is generic.
void HashAll<T>(IReadOnlyList<string> files, int workers, Ledger<T> ledger) => throw new NotSupportedException();
