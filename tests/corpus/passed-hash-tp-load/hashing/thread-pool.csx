// Loads its hashing from a file in its own submission folder, and runs it on the kit's WorkerThreadPool. Right: #load of one's own file is allowed, and the pool's Map keeps the order.
#load "../shared/hash.csx"

IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    using IWorkerPool pool = new WorkerThreadPool(workers);
    return pool.Map(HashOneFile, files, chunkSize: 1);
}
