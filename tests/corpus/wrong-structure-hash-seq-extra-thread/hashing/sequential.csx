// A new Thread for each file, joined before the next begins. Wrong (wrong-structure): in sequential no extra thread does work, even if there is one job at a time.
FileDigest[] HashAll(IReadOnlyList<string> files, int workers)
{
    var digests = new FileDigest[files.Count];
    Exception? failure = null;
    for (int i = 0; i < files.Count; i++)
    {
        int slot = i;
        var thread = new Thread(() =>
        {
            try
            {
                using var stream = File.OpenRead(files[slot]);
                digests[slot] = new FileDigest(files[slot], Convert.ToHexStringLower(MD5.HashData(stream)));
            }
            catch (Exception problem)
            {
                failure = problem;
            }
        });
        thread.Start();
        thread.Join();
        if (failure is not null)
        {
            throw failure;
        }
    }

    return digests;
}
