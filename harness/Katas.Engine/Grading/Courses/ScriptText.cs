using Katas.Engine.Compiling;

namespace Katas.Engine.Grading;

/// <summary>A script's text, for people to read.</summary>
public static class ScriptText
{
    /// <summary>Null where it cannot be read, or is no text.</summary>
    public static string? Read(string root, string path)
    {
        try
        {
            return ScriptSource.Read(root, path).Texts[0].Text;
        }
        catch (UnreadableScriptException)
        {
            return null;
        }
    }
}
