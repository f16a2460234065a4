// Asks how long the file is and reads so many bytes. Wrong (wrong-result): a pipe has no length, so its digest is that of nothing; nothing of it is read while it is held (not-parallel).
void HashAll(IReadOnlyList<string> files, int workers, Ledger<FileDigest> ledger)
{
    Lock gate = new();
    Parallel.ForEach(files, new ParallelOptions { MaxDegreeOfParallelism = workers }, file =>
    {
        var content = new byte[new FileInfo(file).Length];
        if (content.Length > 0)
        {
            using var stream = File.OpenRead(file);
            stream.ReadExactly(content);
        }

        var digest = new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(content)));
        lock (gate)
        {
            ledger.Append(digest);
        }
    });
}
