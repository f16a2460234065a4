// Ends the sequence at the first file that cannot be read, as if the list ended there.
IEnumerable<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
{
    foreach (var file in files)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(file);
        }
        catch (Exception e)
        {
            Console.Error.WriteLine($"stopped at {file}: {e.Message}");
            yield break;
        }
        yield return new FileDigest(file, Convert.ToHexStringLower(MD5.HashData(bytes)));
    }
}
