namespace Katas.Bench;

/// <summary>What one has without a judge: an ordinary project with the same exercise and a test of it.</summary>
internal static class OrdinaryProject
{
    /// <summary>Lays it down.</summary>
    /// <returns>The file that holds the exercise.</returns>
    public static string Make(string root, string folder)
    {
        Directory.CreateDirectory(folder);
        var sources = Path.Join(root, "tests", "bench", "edit-to-verdict");
        foreach (var file in Directory.EnumerateFiles(sources, "*.cs"))
        {
            File.Copy(file, Path.Join(folder, Path.GetFileName(file)));
        }
        foreach (var file in (string[])["global.json", "Directory.Packages.props"])
        {
            File.Copy(Path.Join(root, file), Path.Join(folder, file));
        }
        File.Copy(Path.Join(sources, "Bench.csproj.xml"), Path.Join(folder, "Bench.csproj"));
        return Path.Join(folder, "Exercise.cs");
    }
}
