// An exception nobody catches on a thread of its own brings the process down.
FileDigest[] HashAll(IReadOnlyList<string> files, int workers)
{
    var thread = new Thread(() => throw new InvalidOperationException("nobody is listening here"));
    thread.Start();
    thread.Join();
    return files.Select(file => new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(File.ReadAllBytes(file))))).ToArray();
}
