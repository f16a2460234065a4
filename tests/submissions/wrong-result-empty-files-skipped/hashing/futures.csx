// Leaves out files without a single byte, as if there were nothing to hash.
async IAsyncEnumerable<Task<FileDigest>> HashAll(IReadOnlyList<string> files, int workers)
{
    var waiting = new Queue<string>(files);
    var running = new List<Task<FileDigest?>>();
    while (true)
    {
        while (running.Count < workers && waiting.TryDequeue(out var file))
            running.Add(Task.Run(() => Digest(file)));
        if (running.Count == 0)
            yield break;
        var finished = await Task.WhenAny(running);
        running.Remove(finished);
        if (!finished.IsCompletedSuccessfully || finished.Result is not null)
            yield return finished!;
    }
}

static FileDigest? Digest(string file)
{
    var bytes = File.ReadAllBytes(file);
    return bytes.Length == 0 ? null : new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(bytes)));
}
