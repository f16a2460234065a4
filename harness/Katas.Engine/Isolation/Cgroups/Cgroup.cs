using System.Globalization;

namespace Katas.Engine.Isolation;

/// <summary>A control group of one child's own: the kernel keeps its bounds and counts what it takes.</summary>
internal sealed class Cgroup
{
    private const string Members = "cgroup.procs";
    private const int Removals = 100;
    private readonly CgroupPlace _place;

    private Cgroup(CgroupPlace place) => _place = place;

    /// <summary>Whoever writes 0 into each of these is in the group from then on, and so is all it starts.</summary>
    public IReadOnlyList<string> Doors => [.. _place.Folders.Select(folder => Path.Combine(folder, Members))];

    /// <summary>One without bounds.</summary>
    /// <exception cref="IOException">It cannot be made.</exception>
    public static Cgroup Make(CgroupPlace run, string name) =>
        new(
            run with
            {
                Memory = Folder(run.Memory, name),
                Tasks = Folder(run.Tasks, name),
                Processor = run.Processor is { } processor ? Folder(processor, name) : null,
            }
        );

    /// <summary>Bounds what its members may take.</summary>
    /// <exception cref="IOException">It cannot be bounded.</exception>
    public void Bound(Bounds bounds)
    {
        var dialect = _place.Dialect;
        Write(_place.Memory, dialect.MemoryLimit, bounds.MemoryBytes);
        if (File.Exists(Path.Combine(_place.Memory, dialect.SwapLimit)))
        {
            Write(_place.Memory, dialect.SwapLimit, dialect.SwapLimitHoldsMemory ? bounds.MemoryBytes : 0);
        }
        Write(_place.Tasks, "pids.max", bounds.Tasks);
    }

    /// <summary>What its members take and took.</summary>
    public Consumption Look()
    {
        var dialect = _place.Dialect;
        var processor = _place.Processor is { } folder
            ? Figure(folder, dialect.ProcessorUsed, dialect.ProcessorKey) / dialect.ProcessorUnitsPerSecond
            : 0;
        return new Consumption(
            Figure(_place.Memory, dialect.MemoryUsed, ""),
            (int)Figure(_place.Tasks, "pids.current", ""),
            TimeSpan.FromSeconds(processor),
            MemoryRanOut: Figure(_place.Memory, dialect.MemoryEvents, "oom_kill") > 0,
            TasksRanOut: Figure(_place.Tasks, "pids.events", "max") > 0
        );
    }

    /// <summary>Its processes.</summary>
    public IReadOnlyList<int> Living() =>
        [
            .. Doors
                .SelectMany(door => ProcFiles.Read(door).Split('\n', StringSplitOptions.RemoveEmptyEntries))
                .Select(line => int.Parse(line, CultureInfo.InvariantCulture))
                .Distinct(),
        ];

    /// <summary>Removes it; false while something is in it.</summary>
    public bool TryRemove() => _place.TryRemove();

    /// <summary>Removes it when its last process has just left: then it may be busy for a moment.</summary>
    public void Clear()
    {
        for (var i = 0; !TryRemove() && i < Removals; i++)
        {
            Thread.Yield();
        }
    }

    /// <summary>Removes one group's folder, whose files are the kernel's and go with it.</summary>
    public static bool TryRemove(string folder)
    {
        try
        {
            Directory.Delete(folder);
            return true;
        }
        catch (DirectoryNotFoundException)
        {
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string Folder(string parent, string name) =>
        Directory.CreateDirectory(Path.Combine(parent, name)).FullName;

    private static void Write(string folder, string file, long value) =>
        File.WriteAllText(Path.Combine(folder, file), value.ToString(CultureInfo.InvariantCulture));

    /// <summary>The number of a file that is one, or the one behind a key; 0 where there is none.</summary>
    private static long Figure(string folder, string file, string key)
    {
        foreach (var line in ProcFiles.Read(Path.Combine(folder, file)).Split('\n'))
        {
            var words = line.Split(' ');
            if (key.Length == 0 || words[0] == key)
            {
                return long.TryParse(words[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var figure)
                    ? figure
                    : 0;
            }
        }
        return 0;
    }
}
