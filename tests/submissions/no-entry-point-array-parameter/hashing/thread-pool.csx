// Takes string[] where IReadOnlyList<string> is wanted.
FileDigest[] HashAll(string[] files, int workers) =>
    files.Select(file => new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(File.ReadAllBytes(file))))).ToArray();
