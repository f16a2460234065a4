// ApplyAsync with an error callback that does nothing; a failed task is passed over. Wrong (swallowed-error): the file is missing in the result, and no exception comes.
IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    using var pool = new ProcessPool(workers);
    var jobs = files.Select(file => pool.ApplyAsync(Hash, file, null, _ => { })).ToArray();
    Task.WhenAll(jobs).ContinueWith(_ => { }).Wait();
    return jobs.Where(job => job.IsCompletedSuccessfully).Select(job => job.Result).ToList();
}

static FileDigest Hash(string file)
{
    using var stream = File.OpenRead(file);
    return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(stream)));
}
