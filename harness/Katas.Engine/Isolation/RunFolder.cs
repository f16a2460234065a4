using System.Diagnostics;
using System.Globalization;

namespace Katas.Engine.Isolation;

/// <summary>
/// The temporary folder of one run of the command; rooms lie in it. Removed at the end, or by the next run where this
/// one was killed.
/// </summary>
public sealed class RunFolder : IDisposable
{
    // A Unix socket's path has at most 107 bytes; rooms add some 30.
    private const int MaxBaseLength = 60;
    private int _rooms;

    private Warden? _warden;

    private RunFolder(string path) => Path = path;

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>One whose rooms are not locked.</summary>
    /// <exception cref="IOException">The temporary folder cannot be written to.</exception>
    public static RunFolder Create() => Create(HostIsolation.None);

    /// <param name="host">How its rooms are locked.</param>
    /// <exception cref="IOException">The temporary folder cannot be written to, or rooms cannot be locked.</exception>
    public static RunFolder Create(HostIsolation host)
    {
        var temporary = System.IO.Path.GetTempPath();
        if (temporary.Length > MaxBaseLength)
        {
            temporary = "/tmp";
        }
        RemoveLeftovers(temporary);
        var path = System.IO.Path.Combine(temporary, RunName.New());
        try
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new IOException(
                $"The temporary folder {temporary} cannot be written to ({e.Message}). Set TMPDIR to one that can.",
                e
            );
        }
        var run = new RunFolder(path);
        try
        {
            run._warden = Warden.Open(path, host);
            return run;
        }
        catch
        {
            run.Dispose();
            throw;
        }
    }

    /// <summary>A fresh folder for one room.</summary>
    public string NewRoom() =>
        Directory.CreateDirectory(System.IO.Path.Combine(Path, $"{Interlocked.Increment(ref _rooms)}")).FullName;

    /// <summary>A fresh cell for one room.</summary>
    /// <exception cref="IOException">There is none.</exception>
    internal Cell NewCell() => _warden!.NewCell();

    /// <inheritdoc />
    public void Dispose()
    {
        TryRemove(Path);
        _warden?.Dispose();
    }

    private static void RemoveLeftovers(string temporary)
    {
        foreach (var folder in Directory.EnumerateDirectories(temporary, $"{RunName.Prefix}*"))
        {
            if (RunName.IsOfTheDead(System.IO.Path.GetFileName(folder)))
            {
                TryRemove(folder);
            }
        }
    }

    private static void TryRemove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another user's, or still in use: the next run tries again.
        }
    }
}
