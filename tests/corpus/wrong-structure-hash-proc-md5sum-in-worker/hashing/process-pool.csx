// Cheat: the worker processes start md5sum. Wrong (wrong-structure): the job is done in some other program, even if a worker asks for it.
using System.Diagnostics;

FileDigest[] HashAll(IReadOnlyList<string> files, int workers)
{
    using var pool = new ProcessPool(workers);
    return pool.Map(Hash, files, 1);
}

static FileDigest Hash(string file)
{
    var start = new ProcessStartInfo("md5sum", ["-z", "--", file]) { RedirectStandardOutput = true };
    using var child = Process.Start(start)!;
    string line = child.StandardOutput.ReadToEnd();
    child.WaitForExit();
    return child.ExitCode == 0 ? new FileDigest(file, line[..32]) : throw new IOException(file);
}
