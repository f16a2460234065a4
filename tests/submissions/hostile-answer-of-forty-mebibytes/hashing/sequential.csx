// Tries: to fill the judge's memory with an answer. Verdict: output-limit.
IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers) =>
    [.. files.Select(file => new FileDigest(file, new string('a', 40 << 20)))];
