// hashing/thread-pool
//
// The MD5 of every file, `workers` files at a time, on threads; the results in the order of the list.
// Mind: Each thread writes only where no other writes.
// Statement: katas/hashing/README.md, section "thread-pool", or `katas show hashing/thread-pool`.

IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    // TODO: hash the files on at most `workers` threads
    throw new NotImplementedException("hashing/thread-pool is not written yet");
}
