// The job captures a local variable, which a worker process does not have.
FileDigest[] HashAll(IReadOnlyList<string> files, int workers)
{
    var lowerCase = true;
    using var pool = new ProcessPool(workers);
    return pool.Map(file =>
    {
        var md5 = MD5.HashData(File.ReadAllBytes(file));
        return new FileDigest(file, lowerCase ? Convert.ToHexStringLower(md5) : Convert.ToHexString(md5));
    }, files, 1);
}
