using System.Diagnostics;
using System.Globalization;

namespace Katas.Engine.Isolation;

/// <summary>
/// The temporary folder of one run of the command; rooms lie in it. Removed at the end, or by the next run where this
/// one was killed.
/// </summary>
public sealed class RunFolder : IDisposable
{
    private const string Prefix = "katas-run-";

    // A Unix socket's path has at most 107 bytes; rooms add some 30.
    private const int MaxBaseLength = 60;
    private int _rooms;

    private RunFolder(string path) => Path = path;

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <exception cref="IOException">The temporary folder cannot be written to.</exception>
    public static RunFolder Create()
    {
        var temporary = System.IO.Path.GetTempPath();
        if (temporary.Length > MaxBaseLength)
        {
            temporary = "/tmp";
        }
        RemoveLeftovers(temporary);
        var name = $"{Prefix}{Environment.ProcessId}-{Guid.NewGuid():N}"[..(Prefix.Length + 16)];
        var path = System.IO.Path.Combine(temporary, name);
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
        return new RunFolder(path);
    }

    /// <summary>A fresh folder for one room.</summary>
    public string NewRoom() =>
        Directory.CreateDirectory(System.IO.Path.Combine(Path, $"{Interlocked.Increment(ref _rooms)}")).FullName;

    /// <inheritdoc />
    public void Dispose() => TryRemove(Path);

    private static void RemoveLeftovers(string temporary)
    {
        foreach (var folder in Directory.EnumerateDirectories(temporary, $"{Prefix}*"))
        {
            var owner = System.IO.Path.GetFileName(folder)[Prefix.Length..].Split('-')[0];
            if (
                int.TryParse(owner, NumberStyles.None, CultureInfo.InvariantCulture, out var process)
                && !IsAlive(process)
            )
            {
                TryRemove(folder);
            }
        }
    }

    private static bool IsAlive(int process)
    {
        try
        {
            using var found = Process.GetProcessById(process);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
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
