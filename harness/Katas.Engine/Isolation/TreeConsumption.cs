using System.Globalization;

namespace Katas.Engine.Isolation;

/// <summary>
/// What processes take, summed up from /proc: their own memory and what they share among themselves, but not files of the
/// system's. Memory in files without a name may be mapped nowhere; it is counted by its open descriptors, now and then,
/// because that takes longer.
/// </summary>
internal sealed class TreeConsumption
{
    private const int LooksBetweenFiles = 5;
    private const string MemoryFile = "/memfd:";

    /// <summary>Of /proc/…/stat, counted from the state: user and system time, and the same of children that were waited for.</summary>
    private const int FirstTime = 11;
    private const double TicksPerSecond = 100;
    private int _looks;
    private long _inFiles;

    public Consumption Of(IReadOnlyList<int> processes)
    {
        var own = 0L;
        var shared = 0L;
        var tasks = 0;
        var ticks = 0L;
        foreach (var process in processes)
        {
            foreach (var line in ProcFiles.Read($"/proc/{process}/status").Split('\n'))
            {
                if (line.StartsWith("RssAnon:", StringComparison.Ordinal))
                {
                    own += Number(line) << 10;
                }
                else if (line.StartsWith("RssShmem:", StringComparison.Ordinal))
                {
                    shared += Number(line) << 10;
                }
                else if (line.StartsWith("Threads:", StringComparison.Ordinal))
                {
                    tasks += (int)Number(line);
                }
            }
            ticks += Ticks(ProcFiles.Stat(process));
        }
        if (_looks++ % LooksBetweenFiles == 0)
        {
            _inFiles = InMemoryFiles(processes);
        }
        // What is in such files and mapped is in both figures.
        return new Consumption(own + Math.Max(shared, _inFiles), tasks, TimeSpan.FromSeconds(ticks / TicksPerSecond));
    }

    private static long Number(string line) =>
        long.Parse(
            line.Split([':', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1],
            CultureInfo.InvariantCulture
        );

    private static long Ticks(IReadOnlyList<string> stat) =>
        stat.Count < FirstTime + 4
            ? 0
            : stat.Skip(FirstTime).Take(4).Sum(field => long.Parse(field, CultureInfo.InvariantCulture));

    /// <summary>The same file may be open many times, in several processes; it counts once.</summary>
    private static long InMemoryFiles(IReadOnlyList<int> processes)
    {
        var sizes = new Dictionary<ulong, long>();
        foreach (var descriptor in processes.SelectMany(process => ProcFiles.Entries($"/proc/{process}/fd")))
        {
            try
            {
                if (
                    new FileInfo(descriptor).LinkTarget?.StartsWith(MemoryFile, StringComparison.Ordinal) == true
                    && NativeCalls.SizeInMemory(descriptor) is var (inode, bytes)
                )
                {
                    sizes[inode] = bytes;
                }
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Closed since.
            }
        }
        return sizes.Values.Sum();
    }
}
