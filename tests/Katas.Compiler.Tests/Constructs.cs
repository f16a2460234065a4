namespace Katas.Compiler.Tests;

/// <summary>The constructs in Constructs.txt: one to each heading.</summary>
internal static class Constructs
{
    private static readonly Dictionary<string, string> All = Read();

    public static IEnumerable<string> Names => All.Keys;

    public static string Text(string name) => All[name];

    private static Dictionary<string, string> Read() => Sections.Read("Constructs.txt");
}
