// Hands out all tasks at once, unfinished, in the order of the list. Wrong (wrong-order): a task is to come when it is done, in order of completion; the function is also over before its work (left-running).
async IAsyncEnumerable<Task<FileDigest>> HashAll(IReadOnlyList<string> files, int workers)
{
    var permits = new SemaphoreSlim(workers);
    foreach (var file in files)
    {
        yield return Task.Run(async () =>
        {
            await permits.WaitAsync();
            try
            {
                using var stream = File.OpenRead(file);
                return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(stream)));
            }
            finally
            {
                permits.Release();
            }
        });
    }

    await Task.CompletedTask;
}
