// The job is a lambda that captures a variable of the method. Wrong (crashed): the pool refuses it at once and names what it captures; nobody catches that.
FileDigest[] HashAll(IReadOnlyList<string> files, int workers)
{
    string algorithm = "MD5";
    using var pool = new ProcessPool(workers);
    return pool.Map(file =>
    {
        using var hash = IncrementalHash.CreateHash(new HashAlgorithmName(algorithm));
        hash.AppendData(File.ReadAllBytes(file));
        return new FileDigest(file, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }, files);
}
