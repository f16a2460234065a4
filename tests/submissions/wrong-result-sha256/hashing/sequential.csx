// Uses SHA-256 and cuts it to 32 digits, so that it looks like MD5.
FileDigest[] HashAll(IReadOnlyList<string> files, int workers) =>
    files.Select(file => new FileDigest(file, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))[..32])).ToArray();
