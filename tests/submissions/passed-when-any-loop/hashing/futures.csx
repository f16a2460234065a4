// Keeps at most `workers` tasks running, waits for any of them, starts the next, and only then hands over the finished one.
async IAsyncEnumerable<Task<FileDigest>> HashAll(IReadOnlyList<string> files, int workers)
{
    var waiting = new Queue<string>(files);
    var running = new List<Task<FileDigest>>();
    StartSome();
    while (running.Count > 0)
    {
        var finished = await Task.WhenAny(running);
        running.Remove(finished);
        StartSome();
        yield return finished;
    }

    void StartSome()
    {
        while (running.Count < workers && waiting.TryDequeue(out var file))
            running.Add(Task.Run(() => new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(File.ReadAllBytes(file))))));
    }
}
