// Appends the digest of nothing for a file that cannot be read.
void HashAll(IReadOnlyList<string> files, int workers, Ledger<FileDigest> ledger)
{
    var gate = new Lock();
    Parallel.ForEach(files, new ParallelOptions { MaxDegreeOfParallelism = workers }, file =>
    {
        byte[] bytes = [];
        try
        {
            bytes = File.ReadAllBytes(file);
        }
        catch (Exception e)
        {
            Console.Error.WriteLine(e.Message);
        }
        lock (gate)
            ledger.Append(new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(bytes))));
    });
}
