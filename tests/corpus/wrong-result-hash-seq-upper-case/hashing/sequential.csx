// Convert.ToHexString gives capital letters. Wrong (wrong-result): Md5 is 32 lower-case digits.
IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
    => files.Select(file =>
    {
        using var stream = File.OpenRead(file);
        return new FileDigest(file, Convert.ToHexString(MD5.HashData(stream)));
    }).ToList();
