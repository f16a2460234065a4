using System.Xml.Linq;

namespace Katas.Cli.Tests.Architecture;

/// <summary>The project's own files, without what was built from them.</summary>
internal static class Sources
{
    public static IEnumerable<string> Projects(params IEnumerable<string> folders) =>
        folders.SelectMany(folder => Below(folder, "*.csproj"));

    public static IEnumerable<string> Code(string folder) => Below(folder, "*.cs");

    public static IEnumerable<XElement> Items(string project, string kind) => XDocument.Load(project).Descendants(kind);

    /// <summary>The path as a reader knows it.</summary>
    public static string Name(string file) => Path.GetRelativePath(House.Root, file);

    private static IEnumerable<string> Below(string folder, string pattern) =>
        Directory
            .EnumerateFiles(Path.Join(House.Root, folder), pattern, SearchOption.AllDirectories)
            .Where(file => !Name(file).Split('/').Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal);
}
