namespace Katas.Engine.Catalog;

/// <summary>Tells an untouched starter from work.</summary>
public static class Starters
{
    /// <summary>Editors may change a file's mark, line ends and last line without the learner's doing: those do not count.</summary>
    public static bool IsUnchanged(string script, string starter) => Plain(script) == Plain(starter);

    private static string Plain(string text) => text.ReplaceLineEndings("\n").TrimStart('\uFEFF').TrimEnd();
}
