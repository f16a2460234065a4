using Katas.Engine.Catalog;

namespace Katas.Cli.Learning;

/// <summary>Copies of what is about to be written over. Nothing here is ever written over itself.</summary>
internal sealed class Backups(LearnerFolder folder)
{
    /// <summary>Keeps a copy of a file of the folder and returns where.</summary>
    /// <exception cref="IOException">It cannot be kept.</exception>
    public string Keep(string relative)
    {
        var (name, ending) = (Path.ChangeExtension(relative, null), Path.GetExtension(relative));
        for (var number = 1; ; number++)
        {
            var place = Path.Combine(folder.NotesFolder, "backups", $"{name}.{number}{ending}");
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            if (!File.Exists(place))
            {
                File.Copy(Path.Combine(folder.Root, relative), place);
                return place;
            }
        }
    }

    /// <summary>Puts the starter back in place of a kata's script; where the copy of that is, or null where there was none.</summary>
    /// <exception cref="SubmissionException">The folder cannot be written to.</exception>
    public string? Reset(Kit kit, KataId kata)
    {
        try
        {
            var script = folder.ScriptOf(kata);
            var kept = File.Exists(script) ? Keep(kata.ScriptPath) : null;
            WholeFile.Write(script, kit.Starter(kata));
            return kept;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SubmissionException($"{kata} was not reset: {e.Message}");
        }
    }
}
