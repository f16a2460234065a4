using System.Globalization;

namespace Katas.Engine.Witness;

/// <summary>The runner and its descendants, as /proc shows them.</summary>
internal sealed class ScriptProcesses(int runner, Func<IReadOnlyList<int>>? orphans = null)
{
    /// <summary>The runner's own id.</summary>
    public int Runner => runner;

    /// <summary>All that live, the runner first.</summary>
    public IReadOnlyList<int> Living()
    {
        var living = new List<int>();
        var waiting = new Queue<int>([runner]);
        while (waiting.TryDequeue(out var process))
        {
            var tasks = Folders($"/proc/{process}/task");
            if (tasks.Length == 0 || IsDead(process))
            {
                continue;
            }
            living.Add(process);
            foreach (var task in tasks)
            {
                foreach (var child in Read($"{task}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    waiting.Enqueue(int.Parse(child, CultureInfo.InvariantCulture));
                }
            }
        }
        return living;
    }

    /// <summary>Which of them has a file open; 0 where none can be seen.</summary>
    public int Reader(string path)
    {
        foreach (var process in Living().Reverse())
        {
            foreach (var descriptor in Files($"/proc/{process}/fd"))
            {
                try
                {
                    if (new FileInfo(descriptor).LinkTarget == path)
                    {
                        return process;
                    }
                }
                catch (IOException)
                {
                    // Closed since.
                }
            }
        }
        return 0;
    }

    /// <summary>All that live, those too whose parent has gone; takes longer, because all of /proc is looked through.</summary>
    public IReadOnlyList<int> LivingWithOrphans() => [.. Living().Union(orphans?.Invoke() ?? [])];

    /// <summary>Every thread of theirs, as it stands.</summary>
    public IEnumerable<ThreadState> Threads()
    {
        foreach (var process in Living())
        {
            foreach (var task in Folders($"/proc/{process}/task"))
            {
                if (ThreadState.Read(process, task) is { } state)
                {
                    yield return state;
                }
            }
        }
    }

    internal static string Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }

    private static bool IsDead(int process)
    {
        var stat = Read($"/proc/{process}/stat");
        var at = stat.LastIndexOf(')') + 2;
        return at < 2 || at >= stat.Length || stat[at] is 'Z' or 'X';
    }

    private static string[] Folders(string path) => List(() => Directory.GetDirectories(path));

    private static string[] Files(string path) => List(() => Directory.GetFileSystemEntries(path));

    private static string[] List(Func<string[]> list)
    {
        try
        {
            return list();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
