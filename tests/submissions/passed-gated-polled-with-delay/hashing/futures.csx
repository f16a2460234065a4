// Looks every millisecond which of the running tasks are done, and hands those out.

async IAsyncEnumerable<Task<FileDigest>> HashAll(IReadOnlyList<string> files, int workers)
{
    var waiting = new Queue<string>(files);
    var running = new List<Task<FileDigest>>();
    while (waiting.Count > 0 || running.Count > 0)
    {
        while (running.Count < workers && waiting.TryDequeue(out var file))
        {
            running.Add(Task.Run(() => Hash(file)));
        }
        var done = running.FindAll(job => job.IsCompleted);
        if (done.Count == 0)
        {
            await Task.Delay(1);
        }
        foreach (var job in done)
        {
            running.Remove(job);
            yield return job;
        }
    }
}

static FileDigest Hash(string file)
{
    using var content = File.OpenRead(file);
    return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(content)));
}
