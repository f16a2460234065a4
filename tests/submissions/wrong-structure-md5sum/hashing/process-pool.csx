// Another program does the jobs: each worker process starts md5sum.
using System.Diagnostics;

IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    using var pool = new ProcessPool(workers);
    return pool.Map(Sum, files, 1);
}

static FileDigest Sum(string file)
{
    var start = new ProcessStartInfo("md5sum") { RedirectStandardOutput = true, UseShellExecute = false };
    start.ArgumentList.Add("--");
    start.ArgumentList.Add(file);
    using var child = Process.Start(start)!;
    var line = child.StandardOutput.ReadToEnd();
    child.WaitForExit();
    if (child.ExitCode != 0)
    {
        throw new IOException($"md5sum: {file}");
    }
    return new FileDigest(file, line.TrimStart('\\')[..32]);
}
