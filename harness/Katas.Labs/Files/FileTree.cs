namespace Katas.Labs.Files;

/// <summary>Folders of files of all sizes, the same for the same count: most small, a few large.</summary>
/// <param name="Folder">Where they are.</param>
/// <param name="Paths">All of them, in the order of their names.</param>
/// <param name="Bytes">Of all together.</param>
internal sealed record FileTree(string Folder, IReadOnlyList<string> Paths, long Bytes)
{
    private const int FilesOfFolder = 50;
    private const int Small = 2 << 10;
    private const int Medium = 32 << 10;
    private const int Large = 512 << 10;
    private const int OneLargeIn = 25;

    // What a file takes beside its bytes, and what must be left to others.
    private const int OfEach = 4 << 10;
    private const long Left = 64L << 20;

    /// <summary>Writes them.</summary>
    /// <param name="free">Bytes that may be taken.</param>
    /// <exception cref="LabRefusedException">There is no room for them.</exception>
    /// <exception cref="OperationCanceledException">It was called off.</exception>
    public static FileTree Write(string folder, int count, long free, CancellationToken cancellation)
    {
        var sizes = Sizes(count);
        var bytes = sizes.Sum(size => (long)size);
        if (bytes + ((long)count * OfEach) + Left > free)
        {
            throw new LabRefusedException(
                $"{count} files take {Gigabytes(bytes + ((long)count * OfEach) + Left)} in {folder}, where {Gigabytes(free)} are free: ask for fewer with --size, or name a folder with more room in TMPDIR."
            );
        }
        try
        {
            return new FileTree(folder, WriteAll(folder, sizes, cancellation), bytes);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new LabRefusedException(
                $"The files of this lab cannot be written to {folder} ({e.Message}): ask for fewer with --size, or name a folder with more room in TMPDIR."
            );
        }
    }

    /// <summary>Bytes that may be written to the disk on which this folder is.</summary>
    public static long FreeIn(string folder) => new DriveInfo(folder).AvailableFreeSpace;

    private static IReadOnlyList<int> Sizes(int count)
    {
        var random = new Random(count);
        return
        [
            .. Enumerable
                .Range(0, count)
                .Select(i =>
                    i % OneLargeIn == OneLargeIn - 1 ? random.Next(Medium, Large) : random.Next(Small, Medium)
                ),
        ];
    }

    private static List<string> WriteAll(string folder, IReadOnlyList<int> sizes, CancellationToken cancellation)
    {
        var random = new Random(sizes.Count);
        var content = new byte[Large];
        var paths = new List<string>();
        for (var i = 0; i < sizes.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var within = Path.Combine(folder, $"{i / FilesOfFolder:0000}");
            if (i % FilesOfFolder == 0)
            {
                Directory.CreateDirectory(within);
            }
            random.NextBytes(content.AsSpan(0, sizes[i]));
            var path = Path.Combine(within, $"{i:000000}.bin");
            using var file = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write);
            RandomAccess.Write(file, content.AsSpan(0, sizes[i]), 0);
            // Only what is on the disk can be dropped from memory later.
            RandomAccess.FlushToDisk(file);
            paths.Add(path);
        }
        return paths;
    }

    private static string Gigabytes(long bytes) =>
        bytes < 1L << 30 ? $"{bytes / Math.Pow(2, 20):0} MiB" : $"{bytes / Math.Pow(2, 30):0.0} GiB";
}
