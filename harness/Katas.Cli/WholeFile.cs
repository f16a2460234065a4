namespace Katas.Cli;

/// <summary>Writes a text so that nobody ever sees half of it.</summary>
internal static class WholeFile
{
    public static void Write(string path, string text)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        Directory.CreateDirectory(folder);
        var aside = Path.Combine(folder, $".{Path.GetFileName(path)}.{Environment.ProcessId}.new");
        File.WriteAllText(aside, text);
        File.Move(aside, path, overwrite: true);
    }
}
