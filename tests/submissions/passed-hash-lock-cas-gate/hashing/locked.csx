// A gate of its own made from Interlocked.CompareExchange and Volatile.Write. Right: 0 to 1 by compare-exchange lets one in, the write with release semantics lets go, in a finally.
private static int taken;

static void EnterGate()
{
    var spinner = new SpinWait();
    while (Interlocked.CompareExchange(ref taken, 1, 0) != 0)
    {
        spinner.SpinOnce();
    }
}

static void LeaveGate() => Volatile.Write(ref taken, 0);

void HashAll(IReadOnlyList<string> files, int workers, Ledger<FileDigest> ledger)
{
    Parallel.For(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = workers }, i =>
    {
        using var stream = File.OpenRead(files[i]);
        var entry = new FileDigest(files[i], Convert.ToHexStringLower(MD5.HashData(stream)));
        EnterGate();
        try
        {
            ledger.Append(entry);
        }
        finally
        {
            LeaveGate();
        }
    });
}
