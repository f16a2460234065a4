// Each file has its own hash object, but all read into one byte[]. Wrong (race): one thread's bytes are overwritten by another's between Read and AppendData.
static byte[] shared = new byte[16384];

static FileDigest One(string file)
{
    using var hash = IncrementalHash.CreateHash(HashAlgorithmName.MD5);
    using var stream = File.OpenRead(file);
    while (true)
    {
        int n = stream.Read(shared, 0, shared.Length);
        if (n == 0)
        {
            return new FileDigest(file, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }

        hash.AppendData(shared, 0, n);
    }
}

IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
    => files.AsParallel().AsOrdered().WithDegreeOfParallelism(workers).Select(One).ToArray();
