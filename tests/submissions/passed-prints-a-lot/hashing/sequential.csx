// Prints some 60 kilobytes to both streams on the way to right answers.
Console.WriteLine(new string('.', 10_000));

IReadOnlyList<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    for (var line = 0; line < 500; line++)
        Console.WriteLine($"{line,4} looking at {files.Count} files, zażółć \u001b[31mred\u001b[0m {{ }} \t end");
    Console.Error.Write(new string('!', 20_000));
    Console.Out.Flush();
    return [.. files.Select(f => { using var s = File.OpenRead(f); return new FileDigest(f, Convert.ToHexStringLower(MD5.HashData(s))); })];
}
