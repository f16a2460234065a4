// `workers` chains of ContinueWith: file i starts when file i - workers is done. Right: `workers` chains run side by side, each link reads what the one before returned, and a failed link fails all behind it.
IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    var jobs = new Task<FileDigest>[files.Count];
    for (int i = 0; i < files.Count; i++)
    {
        string file = files[i];
        jobs[i] = i < workers
            ? Task.Run(() => Digest(file))
            : jobs[i - workers].ContinueWith(
                before => before.IsFaulted ? throw before.Exception : Digest(file),
                CancellationToken.None,
                TaskContinuationOptions.None,
                TaskScheduler.Default);
    }

    Task.WaitAll(jobs);
    return Array.ConvertAll(jobs, job => job.Result);

    static FileDigest Digest(string path)
    {
        using var stream = File.OpenRead(path);
        return new FileDigest(path, Convert.ToHexStringLower(MD5.HashData(stream)));
    }
}
