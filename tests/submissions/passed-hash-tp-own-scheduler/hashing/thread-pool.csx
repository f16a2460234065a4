// A TaskScheduler of its own with `workers` threads over a BlockingCollection<Task>; one task for each file. Right: the limit is the number of its threads, it inlines nothing, and Dispose joins them.
sealed class FixedThreads : TaskScheduler, IDisposable
{
    private readonly BlockingCollection<Task> tasks = new();
    private readonly Thread[] threads;

    public FixedThreads(int count)
    {
        threads = new Thread[count];
        for (int i = 0; i < count; i++)
        {
            threads[i] = new Thread(() =>
            {
                foreach (var task in tasks.GetConsumingEnumerable())
                {
                    TryExecuteTask(task);
                }
            });
            threads[i].Start();
        }
    }

    public override int MaximumConcurrencyLevel => threads.Length;

    protected override IEnumerable<Task> GetScheduledTasks() => tasks.ToArray();

    protected override void QueueTask(Task task) => tasks.Add(task);

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => false;

    public void Dispose()
    {
        tasks.CompleteAdding();
        foreach (var thread in threads)
        {
            thread.Join();
        }
    }
}

FileDigest[] HashAll(IReadOnlyList<string> files, int workers)
{
    using var scheduler = new FixedThreads(workers);
    var factory = new TaskFactory<FileDigest>(CancellationToken.None, TaskCreationOptions.DenyChildAttach, TaskContinuationOptions.None, scheduler);
    var jobs = files.Select(file => factory.StartNew(() => Hash(file))).ToArray();
    return Task.WhenAll(jobs).GetAwaiter().GetResult();
}

static FileDigest Hash(string file)
{
    using var stream = File.OpenRead(file);
    return new(file, Convert.ToHexStringLower(MD5.HashData(stream)));
}
