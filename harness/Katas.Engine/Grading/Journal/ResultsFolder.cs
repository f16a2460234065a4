using Katas.Engine.Catalog;

namespace Katas.Engine.Grading;

/// <summary>Where the results of a class lie: the gradebook, the submissions as they were graded, pages and exports. One writer at a time.</summary>
public sealed class ResultsFolder : IDisposable
{
    private readonly FileStream _lock;

    private ResultsFolder(string path, FileStream held)
    {
        Path = path;
        _lock = held;
        Store = new SubmissionStore(System.IO.Path.Combine(path, "submissions"));
    }

    /// <summary>The folder.</summary>
    public string Path { get; }

    internal SubmissionStore Store { get; }

    /// <summary>The folder where the submissions of the results at <paramref name="path"/> lie, by hash.</summary>
    public static string SubmissionsOf(string path) => System.IO.Path.Combine(path, "submissions");

    /// <summary>Makes the folder where it is not there, and holds it until disposed of; a kill lets go of it, too.</summary>
    /// <exception cref="SubmissionException">It cannot be written to, or another run has it.</exception>
    public static ResultsFolder Hold(string path)
    {
        var full = System.IO.Path.GetFullPath(path);
        FileStream held;
        try
        {
            // What students handed in is for its owner's eyes, unless the folder was made for more.
            Directory.CreateDirectory(full, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            Directory.CreateDirectory(System.IO.Path.Combine(full, "submissions"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SubmissionException($"{path} cannot be written to: {e.Message} Name another folder with -o.");
        }
        try
        {
            held = new FileStream(
                System.IO.Path.Combine(full, "in-use"),
                FileMode.OpenOrCreate,
                FileAccess.ReadWrite,
                FileShare.None
            );
        }
        catch (UnauthorizedAccessException e)
        {
            throw new SubmissionException($"{path} cannot be written to: {e.Message} Name another folder with -o.");
        }
        catch (IOException e)
        {
            throw new SubmissionException(
                $"{path} is in use by another run of katas, which must end first ({e.Message})"
            );
        }
        return new ResultsFolder(full, held);
    }

    /// <inheritdoc />
    public void Dispose() => _lock.Dispose();
}
