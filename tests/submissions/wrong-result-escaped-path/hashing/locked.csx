// Reports paths escaped as in an address: blanks and letters outside ASCII become percent signs.
void HashAll(IReadOnlyList<string> files, int workers, Ledger<FileDigest> ledger)
{
    var gate = new object();
    Parallel.ForEach(files, new ParallelOptions { MaxDegreeOfParallelism = workers }, file =>
    {
        var md5 = Convert.ToHexStringLower(MD5.HashData(File.ReadAllBytes(file)));
        lock (gate)
            ledger.Append(new FileDigest(string.Join('/', file.Split('/').Select(Uri.EscapeDataString)), md5));
    });
}
