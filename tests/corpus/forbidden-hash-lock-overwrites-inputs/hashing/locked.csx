// Cheat: empties every input file, then hands in the digest of nothing. Wrong (forbidden): tampering with the inputs; where they cannot be written the exception ends it (crashed), else the digests are wrong.
void HashAll(IReadOnlyList<string> files, int workers, Ledger<FileDigest> ledger)
{
    foreach (var file in files)
    {
        File.WriteAllBytes(file, []);
        ledger.Append(new FileDigest(file, "d41d8cd98f00b204e9800998ecf8427e"));
    }
}
