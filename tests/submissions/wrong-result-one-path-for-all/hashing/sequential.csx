// Pairs every digest with the first file's path.
List<FileDigest> HashAll(IReadOnlyList<string> files, int workers) =>
    files.Select(file => new FileDigest(files[0], Convert.ToHexStringLower(MD5.HashData(File.ReadAllBytes(file))))).ToList();
