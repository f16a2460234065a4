// Each job fills its slot and sets a plain bool; the iterator polls the bools and hands the slots on. Wrong (race): plain flag and slot are written and read at the same time with nothing that orders them.
IEnumerable<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    var digests = new FileDigest?[files.Count];
    var done = new bool[files.Count];
    var loop = Task.Run(() => Parallel.For(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = workers }, i =>
    {
        using var stream = File.OpenRead(files[i]);
        digests[i] = new FileDigest(files[i], Convert.ToHexStringLower(MD5.HashData(stream)));
        done[i] = true;
    }));
    for (int i = 0; i < files.Count; i++)
    {
        while (!done[i])
        {
            if (loop.IsFaulted)
            {
                loop.Wait();
            }

            Thread.Sleep(1);
        }

        yield return digests[i]!;
    }

    loop.Wait();
}
