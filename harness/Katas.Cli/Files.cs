using Katas.Engine.Catalog;

namespace Katas.Cli;

/// <summary>Files that a command leaves behind.</summary>
internal static class Files
{
    /// <summary>Written aside and renamed: nobody ever reads half of one.</summary>
    /// <exception cref="SubmissionException">It cannot be written.</exception>
    public static void Write(string path, string text)
    {
        try
        {
            WholeFile.Write(path, text);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SubmissionException($"{path} cannot be written: {e.Message}");
        }
    }
}
