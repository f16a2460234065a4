// Cheat: answers with constant digests without opening a file. Wrong (wrong-result): the values differ from the files' digests.
List<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
    => files.Select(file => new FileDigest(file, "900150983cd24fb0d6963f7d28e17f72")).ToList();
