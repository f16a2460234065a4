using Katas.Engine.Catalog;

namespace Katas.Cli.Learning;

/// <summary>The folder that somebody learns in: their scripts, and in a hidden folder what is remembered about them.</summary>
/// <param name="Root">The folder with &lt;task&gt;/&lt;strategy&gt;.csx, absolute.</param>
internal sealed record LearnerFolder(string Root)
{
    /// <summary>The folder's usual name.</summary>
    public const string UsualName = "katas";

    /// <summary>Where progress and backups are.</summary>
    public string NotesFolder => Path.Combine(Root, ".katas");

    /// <summary>Whether somebody learns here: a folder that is only checked has no notes, and gets none.</summary>
    public bool HasNotes => Directory.Exists(NotesFolder);

    /// <summary>A kata's script.</summary>
    public string ScriptOf(KataId kata) => Path.Combine(Root, kata.ScriptPath);

    /// <summary>A script's text, or null where none is there.</summary>
    /// <exception cref="IOException">It is there and cannot be read.</exception>
    public string? TextOf(KataId kata)
    {
        try
        {
            return File.ReadAllText(ScriptOf(kata));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (UnauthorizedAccessException e)
        {
            throw new IOException($"{ScriptOf(kata)} cannot be read: {e.Message}", e);
        }
    }

    /// <summary>The path as a person would write it from here.</summary>
    public static string Shown(string path)
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, path);
        return relative.StartsWith("../..", StringComparison.Ordinal) ? path : relative;
    }

    /// <summary>
    /// The folder that was named; without a name, katas/ or the folder one stands in, here or further up.
    /// </summary>
    /// <exception cref="SubmissionException">There is none.</exception>
    public static LearnerFolder Find(string? named)
    {
        if (named is not null)
        {
            return Directory.Exists(named)
                ? new LearnerFolder(InnerOf(Path.GetFullPath(named)))
                : throw new SubmissionException($"{named}: there is no such folder. `katas init {named}` makes one.");
        }
        for (var folder = Environment.CurrentDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var below = Path.Combine(folder, UsualName);
            if (HasScripts(below))
            {
                return new LearnerFolder(below);
            }
            if (HasScripts(folder))
            {
                return new LearnerFolder(folder);
            }
        }
        throw new SubmissionException(
            "there are no katas here or above: `katas init` makes katas/ in this folder, or name the folder where yours are."
        );
    }

    private static string InnerOf(string folder) =>
        !HasScripts(folder) && HasScripts(Path.Combine(folder, UsualName)) ? Path.Combine(folder, UsualName) : folder;

    private static bool HasScripts(string folder) =>
        KataId.All.Any(kata => File.Exists(Path.Combine(folder, kata.ScriptPath)));
}
