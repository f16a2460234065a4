// Cheat: md5sum is started for each file, `workers` at a time. Wrong (wrong-structure): doing the jobs in some other program.
using System.Diagnostics;

FileDigest[] HashAll(IReadOnlyList<string> files, int workers)
{
    var digests = new FileDigest[files.Count];
    Parallel.For(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = workers }, i =>
    {
        var start = new ProcessStartInfo("md5sum") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add("-z");
        start.ArgumentList.Add("--");
        start.ArgumentList.Add(files[i]);
        using var child = Process.Start(start)!;
        string line = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        if (child.ExitCode != 0)
        {
            throw new IOException($"md5sum cannot read {files[i]}");
        }

        digests[i] = new FileDigest(files[i], line[..32]);
    });
    return digests;
}
