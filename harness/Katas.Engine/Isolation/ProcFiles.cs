using System.Globalization;
using System.Text;

namespace Katas.Engine.Isolation;

/// <summary>What /proc says of processes, read as it comes: a process may go between two files of its own.</summary>
internal static class ProcFiles
{
    /// <summary>More than most of these files hold.</summary>
    private const int UsualBytes = 2048;

    /// <summary>The file's text; empty where it, or the process, has gone.</summary>
    /// <remarks>Asked for thousands of times a second: a reader of streams takes twice as long for so few bytes.</remarks>
    public static string Read(string file)
    {
        try
        {
            using var handle = File.OpenHandle(file);
            Span<byte> text = stackalloc byte[UsualBytes];
            var length = 0;
            // Such a file may give less than there is room for, and go on all the same.
            while (RandomAccess.Read(handle, text[length..], length) is > 0 and var read)
            {
                length += read;
                if (length == text.Length)
                {
                    var longer = new byte[2 * length];
                    text.CopyTo(longer);
                    text = longer;
                }
            }
            return Encoding.UTF8.GetString(text[..length]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    /// <summary>The program that the process runs; null where it, or our right to see that, has gone.</summary>
    public static string? Program(int process) => Target($"/proc/{process}/exe");

    /// <summary>Where a link leads; null where it, or our right to see that, has gone.</summary>
    public static string? Target(string link)
    {
        try
        {
            return new FileInfo(link).LinkTarget;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Whether it is there and more than a zombie that waits for its parent.</summary>
    public static bool IsAlive(int process)
    {
        // Asked all the time: the other fields are left as they are.
        var fields = BehindName(Read($"/proc/{process}/stat")).TrimStart();
        return fields.Length > 0 && fields[0] is not ('Z' or 'X');
    }

    /// <param name="stat">What <see cref="Stat"/> said of it.</param>
    public static bool IsAlive(IReadOnlyList<string> stat) => stat.Count > 0 && stat[0] is not ("Z" or "X");

    /// <summary>The fields of the process's stat behind its name, the state first; none where it has gone.</summary>
    public static IReadOnlyList<string> Stat(int process) =>
        BehindName(Read($"/proc/{process}/stat")).ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The name stands in brackets, and may itself hold brackets and spaces.</summary>
    private static ReadOnlySpan<char> BehindName(string stat) => stat.AsSpan(stat.LastIndexOf(')') + 1);

    /// <summary>Children of the process, whichever of its threads started them.</summary>
    public static IEnumerable<int> Children(int process)
    {
        foreach (var task in Entries($"/proc/{process}/task"))
        {
            foreach (var child in Read($"{task}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                yield return int.Parse(child, CultureInfo.InvariantCulture);
            }
        }
    }

    /// <summary>The process and all below it that live.</summary>
    public static IReadOnlyList<int> WithDescendants(int root) => IsAlive(root) ? [root, .. Descendants(root)] : [];

    /// <summary>All below the process that live.</summary>
    public static IReadOnlyList<int> Descendants(int root) => Below(root, IsAlive);

    /// <summary>All below the process, as far as those are wanted.</summary>
    public static IReadOnlyList<int> Below(int root, Func<int, bool> isWanted)
    {
        var found = new List<int>();
        var seen = new HashSet<int> { root };
        var waiting = new Queue<int>([root]);
        while (waiting.TryDequeue(out var process))
        {
            foreach (var child in Children(process).Where(seen.Add).Where(isWanted))
            {
                found.Add(child);
                waiting.Enqueue(child);
            }
        }
        return found;
    }

    /// <summary>What a folder holds, as full paths; nothing where it has gone.</summary>
    public static string[] Entries(string folder)
    {
        try
        {
            return Directory.GetFileSystemEntries(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
