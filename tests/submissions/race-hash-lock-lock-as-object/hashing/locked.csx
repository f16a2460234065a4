// One Lock, but every other file locks it through a variable of type object. Wrong (race): that uses the monitor, which does not exclude those who use the Lock (CS9216 warns).
void HashAll(IReadOnlyList<string> files, int workers, Ledger<FileDigest> ledger)
{
    Lock gate = new();
    object sameGate = gate;
    Parallel.For(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = workers }, i =>
    {
        using var stream = File.OpenRead(files[i]);
        var digest = new FileDigest(files[i], Convert.ToHexStringLower(MD5.HashData(stream)));
        if (i % 2 == 0)
        {
            lock (gate)
            {
                ledger.Append(digest);
            }
        }
        else
        {
            lock (sameGate)
            {
                ledger.Append(digest);
            }
        }
    });
}
