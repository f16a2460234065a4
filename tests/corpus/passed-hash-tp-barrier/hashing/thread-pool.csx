// Rounds: in each round every worker hashes one file, then all meet at a Barrier. Right: `workers` at once in a full round, never more; a failure is kept until the last round so that nobody waits alone at the barrier.
IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    var digests = new FileDigest[files.Count];
    var failures = new Exception?[workers];
    int rounds = (files.Count + workers - 1) / workers;
    int finishedRounds = 0;
    var barrier = new Barrier(workers, _ => finishedRounds++);
    var threads = Enumerable.Range(0, workers).Select(me => new Thread(() =>
    {
        for (int round = 0; round < rounds; round++)
        {
            int i = (round * workers) + me;
            try
            {
                if (i < files.Count && failures[me] is null)
                {
                    using var stream = File.OpenRead(files[i]);
                    digests[i] = new FileDigest(files[i], Convert.ToHexStringLower(MD5.HashData(stream)));
                }
            }
            catch (Exception problem)
            {
                failures[me] = problem;
            }

            barrier.SignalAndWait();
        }
    })).ToArray();
    Array.ForEach(threads, thread => thread.Start());
    Array.ForEach(threads, thread => thread.Join());
    barrier.Dispose();
    var thrown = failures.OfType<Exception>().ToList();
    return thrown.Count > 0 ? throw new AggregateException(thrown) : digests;
}
