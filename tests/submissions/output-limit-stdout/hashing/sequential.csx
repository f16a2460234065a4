// Prints to standard output for ever.
FileDigest[] HashAll(IReadOnlyList<string> files, int workers)
{
    while (true)
        Console.WriteLine("still working on it, please wait …………………………………………………………………………………………………………………………………");
}
