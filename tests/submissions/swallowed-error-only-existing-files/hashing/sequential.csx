// Asks File.Exists first and leaves out what is not there.
FileDigest[] HashAll(IReadOnlyList<string> files, int workers) =>
    [.. from file in files where File.Exists(file) select new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(File.ReadAllBytes(file))))];
