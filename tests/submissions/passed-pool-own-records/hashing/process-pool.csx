// Sends a record of its own to the workers, gets a tuple back, and sorts by position at the end.
record Errand(int Position, string File);

static class Worker
{
    public static (int Position, string File, string Md5) Run(Errand errand)
    {
        using var stream = File.OpenRead(errand.File);
        return (errand.Position, errand.File, Convert.ToHexStringLower(MD5.HashData(stream)));
    }
}

IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    using IWorkerPool pool = new ProcessPool(workers);
    var errands = files.Select((file, position) => new Errand(position, file)).Reverse();
    var done = pool.Map(Worker.Run, errands, 1);
    return done.OrderBy(d => d.Position).Select(d => new FileDigest(d.File, d.Md5)).ToArray();
}
