// The function is called HashFiles.
FileDigest[] HashFiles(IReadOnlyList<string> files, int workers) =>
    files.Select(file => new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(File.ReadAllBytes(file))))).ToArray();
