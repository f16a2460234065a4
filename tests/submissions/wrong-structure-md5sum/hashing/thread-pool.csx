// Another program does the jobs: md5sum, started as a child.

IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    var digests = new FileDigest[files.Count];
    Parallel.For(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = workers }, i => digests[i] = Hash(files[i]));
    return digests;
}

static FileDigest Hash(string file)
{
    var start = new System.Diagnostics.ProcessStartInfo("md5sum") { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
    start.ArgumentList.Add("--");
    start.ArgumentList.Add(file);
    using var child = System.Diagnostics.Process.Start(start)!;
    child.StandardInput.Close();
    var line = child.StandardOutput.ReadToEnd();
    child.WaitForExit();
    if (child.ExitCode != 0)
    {
        throw new IOException($"md5sum could not read {file}");
    }
    return new FileDigest(file, line.TrimStart('\\')[..32]);
}
