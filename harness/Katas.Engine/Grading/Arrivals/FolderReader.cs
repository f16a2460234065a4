using Katas.Judging;

namespace Katas.Engine.Grading;

/// <summary>A submission that is a folder. Links are not followed.</summary>
internal static class FolderReader
{
    private const int MaxDepth = 12;

    /// <exception cref="UnusableSubmissionException">It cannot be taken.</exception>
    public static void Read(string folder, Parcel parcel) => Read(new DirectoryInfo(folder), "", 0, parcel);

    private static void Read(DirectoryInfo folder, string below, int depth, Parcel parcel)
    {
        IEnumerable<FileSystemInfo> entries;
        try
        {
            entries = [.. folder.EnumerateFileSystemInfos().Take(Parcel.MaxEntries + 1)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            parcel.Remark(
                $"{Shown(below.Length == 0 ? "the folder" : below)} cannot be read: {Readable.Line(e.Message)}"
            );
            return;
        }
        foreach (var entry in entries.OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            parcel.Count();
            var path = below.Length == 0 ? entry.Name : $"{below}/{entry.Name}";
            if (entry.LinkTarget is not null)
            {
                parcel.Remark($"{Shown(path)} is a link, and links are not followed.");
            }
            else if (entry is DirectoryInfo inner)
            {
                // A clone brings its .git along, with thousands of files.
                if (depth < MaxDepth && !entry.Name.StartsWith('.'))
                {
                    Read(inner, path, depth + 1, parcel);
                }
            }
            else if (Parcel.Wants(path))
            {
                Take((FileInfo)entry, path, parcel);
            }
        }
    }

    private static void Take(FileInfo file, string path, Parcel parcel)
    {
        try
        {
            // What has no length may be a pipe, which would make us wait for whoever writes into it.
            using Stream stream =
                file.Length == 0 ? Stream.Null : file.Open(FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            parcel.Take(path, stream, new DateTimeOffset(file.LastWriteTimeUtc));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            parcel.Remark($"{Shown(path)} cannot be read: {Readable.Line(e.Message)}");
        }
    }

    private static string Shown(string path) => Readable.Line(path);
}
