namespace Katas.Compiler.Tests;

/// <summary>Scripts kept together in one file, each below a heading "//// name".</summary>
internal static class Sections
{
    private const string Heading = "//// ";

    public static Dictionary<string, string> Read(string file)
    {
        var sections = new Dictionary<string, string>(StringComparer.Ordinal);
        var text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Scripts", file));
        foreach (var section in $"\n{text}".Split($"\n{Heading}", StringSplitOptions.RemoveEmptyEntries))
        {
            var end = section.IndexOf('\n', StringComparison.Ordinal);
            sections.Add(section[..end].Trim(), section[(end + 1)..]);
        }
        return sections;
    }
}
