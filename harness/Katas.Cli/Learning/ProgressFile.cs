using System.Text.Json;
using Katas.Engine.Catalog;

namespace Katas.Cli.Learning;

/// <summary>
/// The file that keeps a <see cref="LearnerProgress"/>. Every change reads it, changes it and writes it under a lock, so
/// that two watchers lose nothing of each other's; it is written aside, to the disk, and renamed, so that whoever is killed
/// leaves the old one or the new one. Safe from any thread and any process.
/// </summary>
internal sealed class ProgressFile
{
    private const string Name = "progress.json";

    /// <summary>The kernel's number for a lock that somebody else has (EAGAIN).</summary>
    private const int HeldByAnother = 11;
    private static readonly TimeSpan LockDeadline = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(5);
    private readonly string _folder;

    private ProgressFile(string folder) => _folder = folder;

    /// <summary>The file itself.</summary>
    public string Path => System.IO.Path.Combine(_folder, Name);

    /// <summary>What a person should know about it; null where there is nothing to say.</summary>
    public string? Remark { get; private set; }

    /// <summary>Beside the scripts; where nothing can be written there, in the user's own folder for such things.</summary>
    /// <exception cref="IOException">Neither can be written to.</exception>
    public static ProgressFile Of(LearnerFolder folder)
    {
        if (TryOpen(folder.NotesFolder, out var refusal))
        {
            return new ProgressFile(folder.NotesFolder);
        }
        var own = System.IO.Path.Combine(UsersFolder, TextHash.Of(folder.Root)[..16]);
        return TryOpen(own, out _)
            ? new ProgressFile(own)
            {
                Remark = $"{folder.NotesFolder} cannot be written to, so progress is kept in {own}.",
            }
            : throw new IOException(
                $"Progress can be kept nowhere: {refusal} XDG_STATE_HOME names another folder for it."
            );
    }

    /// <summary>What is remembered; nothing where there is no file yet.</summary>
    /// <exception cref="SubmissionException">A newer katas wrote it.</exception>
    /// <exception cref="IOException">It is there and cannot be read.</exception>
    public LearnerProgress Read() => Parse(out var progress) ? progress : new LearnerProgress();

    /// <summary>Changes what is remembered, and returns what it then is.</summary>
    /// <exception cref="SubmissionException">A newer katas wrote it.</exception>
    /// <exception cref="IOException">It cannot be written, or the folder has gone.</exception>
    public async Task<LearnerProgress> UpdateAsync(Func<LearnerProgress, LearnerProgress> change)
    {
        await using var _ = await LockAsync();
        if (!Parse(out var before))
        {
            SetAside();
            before = new LearnerProgress();
        }
        var after = change(before) with { Schema = LearnerProgress.CurrentSchema };
        Write(after);
        return after;
    }

    private static string UsersFolder =>
        System.IO.Path.Combine(
            Environment.GetEnvironmentVariable("XDG_STATE_HOME") is { Length: > 0 } state
                ? state
                : System.IO.Path.Combine(
                    Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
                    ".local",
                    "state"
                ),
            "katas"
        );

    private static bool TryOpen(string folder, out string refusal)
    {
        try
        {
            Directory.CreateDirectory(folder);
            using var writable = OpenLock(folder);
            refusal = "";
            return true;
        }
        catch (IOException e) when (e.HResult == HeldByAnother)
        {
            refusal = "";
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            refusal = e.Message;
            return false;
        }
    }

    /// <summary>Nobody else's handle may exist beside it; the kernel closes a dead process's.</summary>
    private static FileStream OpenLock(string folder) =>
        new(System.IO.Path.Combine(folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);

    private async Task<FileStream> LockAsync()
    {
        var began = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try
            {
                return OpenLock(_folder);
            }
            catch (IOException e)
                when (e.HResult == HeldByAnother && TimeProvider.System.GetElapsedTime(began) < LockDeadline)
            {
                await Task.Delay(Glance);
            }
            catch (UnauthorizedAccessException e)
            {
                throw new IOException($"{Path} cannot be written to: {e.Message}", e);
            }
        }
    }

    /// <summary>False where it is there and makes no sense.</summary>
    private bool Parse(out LearnerProgress progress)
    {
        progress = new LearnerProgress();
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(Path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return true;
        }
        catch (UnauthorizedAccessException e)
        {
            throw new IOException($"{Path} cannot be read: {e.Message}", e);
        }
        try
        {
            using var document = JsonDocument.Parse(bytes);
            if (
                document.RootElement.TryGetProperty("schema", out var schema)
                && schema.GetString() is { } written
                && written != LearnerProgress.CurrentSchema
            )
            {
                throw new SubmissionException(
                    $"{Path} was written by a newer katas ({written}); update this one (dotnet tool update), or move the file away to begin anew."
                );
            }
            progress = JsonSerializer.Deserialize(bytes, ProgressJson.Default.LearnerProgress) ?? progress;
            return true;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            Remark =
                $"{Path} makes no sense ({e.Message.Split('\n')[0]}); it is set aside as {Name}.broken, and progress begins anew.";
            return false;
        }
    }

    private void SetAside() => File.Move(Path, $"{Path}.broken", overwrite: true);

    private void Write(LearnerProgress progress)
    {
        // Under the lock there is one writer: what a killed one left is written over.
        var aside = $"{Path}.new";
        using (var file = new FileStream(aside, FileMode.Create, FileAccess.Write, FileShare.Read))
        {
            JsonSerializer.Serialize(file, progress, ProgressJson.Default.LearnerProgress);
            file.Flush(flushToDisk: true);
        }
        File.Move(aside, Path, overwrite: true);
    }
}
