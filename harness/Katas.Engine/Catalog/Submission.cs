namespace Katas.Engine.Catalog;

/// <summary>What somebody hands in: a folder, and the scripts found in it.</summary>
/// <param name="Root">The folder; a script may load files below it.</param>
/// <param name="Scripts">In the order of learning.</param>
public sealed record Submission(string Root, IReadOnlyList<SubmittedScript> Scripts)
{
    /// <summary>
    /// The submission at <paramref name="path"/>: a folder of <c>task/strategy.csx</c> files, or one such file.
    /// With <paramref name="only"/> a single file may stand anywhere and is taken for that kata.
    /// </summary>
    /// <exception cref="SubmissionException">There is nothing there to check.</exception>
    public static Submission Find(string path, KataId? only)
    {
        var full = Path.GetFullPath(path);
        if (File.Exists(full))
        {
            return OneFile(path, full, only);
        }
        if (!Directory.Exists(full))
        {
            throw new SubmissionException($"{path}: there is no such folder or file.");
        }
        var scripts = KataId
            .All.Where(id => only is null || id == only)
            .Where(id => File.Exists(Path.Combine(full, id.ScriptPath)))
            .Select(id => new SubmittedScript(id, id.ScriptPath))
            .ToList();
        return scripts.Count > 0 ? new Submission(full, scripts) : throw Nothing(path, full, only);
    }

    private static Submission OneFile(string path, string full, KataId? only)
    {
        var strategy = Path.GetFileNameWithoutExtension(full);
        var folder = Path.GetDirectoryName(full)!;
        if (
            KataId.Parse($"{Path.GetFileName(folder)}/{strategy}") is { } id
            && Path.GetExtension(full) == ".csx"
            && (only is null || only == id)
        )
        {
            return new Submission(Path.GetDirectoryName(folder)!, [new SubmittedScript(id, id.ScriptPath)]);
        }
        return only is { } named
            ? new Submission(folder, [new SubmittedScript(named, Path.GetFileName(full))])
            : throw new SubmissionException(
                $"{path}: which kata is this? Expected <task>/<strategy>.csx, such as hashing/thread-pool.csx; or say which with --only."
            );
    }

    private static SubmissionException Nothing(string path, string full, KataId? only)
    {
        if (only is { } id)
        {
            return new SubmissionException($"{path}: {id.ScriptPath} is not there.");
        }
        var stray = StrayScript(full);
        return new SubmissionException(
            stray is null
                ? $"{path}: no scripts here. Expected <task>/<strategy>.csx, such as hashing/sequential.csx; begin with a copy of katas/."
                : $"{path}: no script is where it should be: {stray} was found, <task>/<strategy>.csx is expected, such as hashing/sequential.csx."
        );
    }

    private static string? StrayScript(string folder)
    {
        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            MaxRecursionDepth = 3,
            IgnoreInaccessible = true,
        };
        return Directory
            .EnumerateFiles(folder, "*.csx", options)
            .Select(file => Path.GetRelativePath(folder, file))
            .FirstOrDefault();
    }
}

/// <summary>One script of a submission.</summary>
/// <param name="Kata">Which kata it is for.</param>
/// <param name="Path">Its path below the submission's root.</param>
public sealed record SubmittedScript(KataId Kata, string Path);
