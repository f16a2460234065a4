// Pointers: `unsafe` is off.
unsafe void HashAll(IReadOnlyList<string> files, int workers, Ledger<FileDigest> ledger)
{
    int x = files.Count;
    int* p = &x;
    *p = 0;
}
