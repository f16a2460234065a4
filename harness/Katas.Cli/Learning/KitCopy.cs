using Katas.Engine.Catalog;

namespace Katas.Cli.Learning;

/// <summary>What became of one file that <see cref="KitCopy"/> looked at.</summary>
internal enum CopyOutcome
{
    /// <summary>It was not there, and is now.</summary>
    Made,

    /// <summary>It is as this kit has it.</summary>
    Same,

    /// <summary>Nobody had edited it: it is now as this kit has it.</summary>
    Updated,

    /// <summary>A text of the kit's that was edited: it is now as this kit has it, and the edited one is kept.</summary>
    Replaced,

    /// <summary>The learner's own work, which stays.</summary>
    Kept,
}

/// <summary>One file, and what became of it.</summary>
/// <param name="Backup">Where the copy of an edited text is; null where there is none.</param>
internal sealed record Copied(string File, CopyOutcome Outcome, string? Backup = null);

/// <summary>
/// Brings a learner's folder to this kit's state: scripts that were worked on stay, whatever nobody edited follows the
/// kit, and what changed is told.
/// </summary>
internal sealed class KitCopy(Kit kit, LearnerFolder folder)
{
    /// <summary>Copies, and returns what became of each file and the hashes to remember.</summary>
    /// <exception cref="IOException">The folder cannot be written to.</exception>
    public (IReadOnlyList<Copied> Files, SortedDictionary<string, string> Hashes) Run(LearnerProgress before)
    {
        var hashes = new SortedDictionary<string, string>(before.Kit, StringComparer.Ordinal);
        var files = new List<Copied>();
        foreach (var (relative, text, isWork) in Content())
        {
            files.Add(Bring(relative, text, isWork, before));
            hashes[relative] = TextHash.Of(text);
        }
        return (files, hashes);
    }

    private IEnumerable<(string Relative, string Text, bool IsWork)> Content()
    {
        if (kit.Overview is { Length: > 0 } overview)
        {
            yield return ("README.md", overview, false);
        }
        foreach (var task in kit.Tasks)
        {
            yield return ($"{task.Katas[0].Id.TaskName}/README.md", kit.Statement(task.Kind), false);
            foreach (var kata in task.Katas)
            {
                yield return (kata.Id.ScriptPath, kit.Starter(kata.Id), true);
            }
        }
    }

    private Copied Bring(string relative, string text, bool isWork, LearnerProgress before)
    {
        var path = Path.Combine(folder.Root, relative);
        if (!File.Exists(path))
        {
            WholeFile.Write(path, text);
            return new Copied(relative, CopyOutcome.Made);
        }
        var there = File.ReadAllText(path);
        if (isWork ? Starters.IsUnchanged(there, text) : there == text)
        {
            return new Copied(relative, CopyOutcome.Same);
        }
        var isUntouched = before.Kit.GetValueOrDefault(relative) == TextHash.Of(there);
        if (isWork && !isUntouched)
        {
            return new Copied(relative, CopyOutcome.Kept);
        }
        var backup = isUntouched ? null : new Backups(folder).Keep(relative);
        WholeFile.Write(path, text);
        return new Copied(relative, isUntouched ? CopyOutcome.Updated : CopyOutcome.Replaced, backup);
    }
}
