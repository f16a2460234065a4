// System.Threading.Lock with EnterScope; tasks that stride through the list. Right: each task has its own stride, Append is inside the scope, Task.WaitAll waits for all and throws what failed.
void HashAll(IReadOnlyList<string> files, int workers, Ledger<FileDigest> ledger)
{
    Lock gate = new();
    var tasks = new Task[workers];
    for (int w = 0; w < workers; w++)
    {
        int first = w;
        tasks[w] = Task.Factory.StartNew(
            () =>
            {
                for (int i = first; i < files.Count; i += workers)
                {
                    using var stream = File.OpenRead(files[i]);
                    var digest = new FileDigest(files[i], Convert.ToHexStringLower(MD5.HashData(stream)));
                    using (gate.EnterScope())
                    {
                        ledger.Append(digest);
                    }
                }
            },
            TaskCreationOptions.LongRunning);
    }

    Task.WaitAll(tasks);
}
