// Loads the function that hashes one file from a script beside this one.
#load "md5.csx"

FileDigest[] HashAll(IReadOnlyList<string> files, int workers)
{
    var digests = new FileDigest[files.Count];
    Parallel.ForEach(files, new ParallelOptions { MaxDegreeOfParallelism = workers }, (file, _, index) => digests[index] = Md5Of(file));
    return digests;
}
