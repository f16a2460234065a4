// hashing/locked
//
// The MD5 of every file, `workers` files at a time; each digest goes into the ledger once.
// Mind: One caller at a time inside Append, and no hashing while the lock is held.
// Statement: katas/hashing/README.md, section "locked", or `katas show hashing/locked`.

void HashAll(IReadOnlyList<string> files, int workers, Ledger<FileDigest> ledger)
{
    // TODO: hash the files on at most `workers` threads, append one at a time
    throw new NotImplementedException("hashing/locked is not written yet");
}
