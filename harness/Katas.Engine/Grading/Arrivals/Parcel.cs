using Katas.Judging;

namespace Katas.Engine.Grading;

/// <summary>The files of one submission while they come in: what a script may be made of is kept, and everything is counted.</summary>
internal sealed class Parcel
{
    /// <summary>Files and folders, of whatever kind.</summary>
    public const int MaxEntries = 2000;

    /// <summary>One script; what is longer is cut one byte later, and judged as too long.</summary>
    public const int MaxFileBytes = 1 << 20;

    /// <summary>All scripts together.</summary>
    private const int MaxBytes = 8 << 20;

    private static readonly string[] Kept = [".csx", ".cs"];
    private readonly Dictionary<string, ArrivedFile> _files = new(StringComparer.Ordinal);
    private readonly List<string> _remarks = [];
    private int _entries;
    private int _bytes;
    private DateTimeOffset _newest = DateTimeOffset.UnixEpoch;

    /// <summary>Whether a file of this name is of any use to a script.</summary>
    public static bool Wants(string path) =>
        Kept.Contains(Path.GetExtension(path).ToLowerInvariant())
        && !path.StartsWith("__MACOSX/", StringComparison.Ordinal)
        && !Path.GetFileName(path).StartsWith("._", StringComparison.Ordinal);

    /// <exception cref="UnusableSubmissionException">There are too many.</exception>
    public void Count()
    {
        if (++_entries > MaxEntries)
        {
            throw new UnusableSubmissionException(
                $"more than {MaxEntries:N0} files and folders: is it the right one? A submission holds <task>/<strategy>.csx files."
            );
        }
    }

    /// <exception cref="UnusableSubmissionException">It is too much.</exception>
    public void Take(string path, Stream stream, DateTimeOffset written)
    {
        var bytes = ReadUpTo(stream, MaxFileBytes + 1);
        _bytes += bytes.Length;
        if (_bytes > MaxBytes)
        {
            throw new UnusableSubmissionException($"its scripts have more than {MaxBytes >> 20} MiB together.");
        }
        _newest = written > _newest ? written : _newest;
        _files[path] = new ArrivedFile(path, bytes);
    }

    /// <summary>Something that was left out.</summary>
    public void Remark(string sentence)
    {
        const int enough = 20;
        if (_remarks.Count < enough)
        {
            _remarks.Add(sentence);
        }
    }

    /// <summary>What came.</summary>
    public Contents Contents() =>
        new([.. _files.Values.OrderBy(file => file.Path, StringComparer.Ordinal)], _remarks, _newest);

    /// <summary>A path inside an archive, or null where it would lead out of it.</summary>
    public static string? Inside(string path)
    {
        var parts = path.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries);
        return path.StartsWith('/') || parts.Contains("..") || path.Contains('\0')
            ? null
            : string.Join('/', parts.Where(part => part != "."));
    }

    /// <summary>A path that would lead out of its archive is no accident.</summary>
    public static UnusableSubmissionException LeadsOut(string path) =>
        new($"the archive holds {Readable.Quoted(path)}, which would be unpacked outside of its folder.");

    private static byte[] ReadUpTo(Stream stream, int most)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[1 << 14];
        while (
            kept.Length < most
            && stream.Read(buffer, 0, (int)Math.Min(buffer.Length, most - kept.Length)) is > 0 and var read
        )
        {
            kept.Write(buffer, 0, read);
        }
        return kept.ToArray();
    }
}
