// Throws before the function is ever called.
var settings = new Dictionary<string, int>();
var size = settings["buffer"];

FileDigest[] HashAll(IReadOnlyList<string> files, int workers) =>
    files.Select(file => new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(File.ReadAllBytes(file))))).ToArray();
