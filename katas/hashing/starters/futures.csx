// hashing/futures
//
// The MD5 of every file, `workers` files at a time; each task is handed out the moment it is done.
// Mind: Hand out the task, not its result: a failure stays in its task, and the others still come.
// Statement: katas/hashing/README.md, section "futures", or `katas show hashing/futures`.

IAsyncEnumerable<Task<FileDigest>> HashAll(IReadOnlyList<string> files, int workers)
{
    // TODO: make this `async`, start the tasks, `yield return` each as it finishes
    throw new NotImplementedException("hashing/futures is not written yet");
}
