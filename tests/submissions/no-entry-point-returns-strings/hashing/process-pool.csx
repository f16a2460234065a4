// Returns the digests alone, as strings.
string[] HashAll(IReadOnlyList<string> files, int workers) =>
    files.Select(file => Convert.ToHexStringLower(MD5.HashData(File.ReadAllBytes(file)))).ToArray();
