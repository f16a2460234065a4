using System.Globalization;
using Katas.Engine.Isolation;

namespace Katas.Engine.Witness;

/// <summary>The runner and its descendants, as /proc shows them.</summary>
internal sealed class ScriptProcesses(int runner, Func<IReadOnlyList<int>>? orphans = null)
{
    /// <summary>The runner's own id.</summary>
    public int Runner => runner;

    /// <summary>All that live, the runner first.</summary>
    public IReadOnlyList<int> Living() => ProcFiles.WithDescendants(runner);

    /// <summary>All that live, the runner first, and those that have ended and that nobody has asked about yet: what they spent is told nowhere else.</summary>
    public IReadOnlyList<int> LivingAndEnded() => [runner, .. ProcFiles.Below(runner, _ => true)];

    /// <summary>Which of them has a file open; 0 where none can be seen.</summary>
    public int Reader(string path) => OpenFiles().FirstOrDefault(open => open.File == path).Process;

    /// <summary>Whether one of them has a file open.</summary>
    public bool HaveOpen(string path) => Reader(path) != 0;

    /// <summary>Which of these files are open more than once among them at this moment.</summary>
    public IEnumerable<string> OpenTwice(IEnumerable<string> paths)
    {
        var wanted = paths.ToHashSet(StringComparer.Ordinal);
        return OpenFiles()
            .Select(open => open.File)
            .OfType<string>()
            .Where(wanted.Contains)
            .CountBy(file => file)
            .Where(file => file.Value > 1)
            .Select(file => file.Key);
    }

    /// <summary>What one of them runs where that is not what the runner runs; null where it is, or cannot be seen.</summary>
    public string? OtherProgram(int process) =>
        process != runner
        && ProcFiles.Program(process) is { } program
        && ProcFiles.Program(runner) is { } ours
        && program != ours
            ? Path.GetFileName(program)
            : null;

    /// <summary>All that live, those too whose parent has gone; takes longer, because all of /proc is looked through.</summary>
    public IReadOnlyList<int> LivingWithOrphans() => [.. Living().Union(orphans?.Invoke() ?? [])];

    /// <summary>Every thread of theirs, as it stands.</summary>
    public IEnumerable<ThreadState> Threads() => Living().SelectMany(ThreadsOf);

    /// <summary>Where /proc tells of each thread, by the thread's id.</summary>
    public IEnumerable<(int Thread, string Folder)> ThreadFolders() =>
        Living()
            .SelectMany(process => ProcFiles.Entries($"/proc/{process}/task"))
            .Select(folder => (int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture), folder));

    /// <summary>Processor time of each thread, by process and thread.</summary>
    public Dictionary<(int Process, int Thread), TimeSpan> Runtimes() =>
        Threads().ToDictionary(thread => (thread.Process, thread.Thread), thread => thread.Runtime);

    /// <summary>What each of their descriptors leads to, those of the youngest first.</summary>
    private IEnumerable<(int Process, string? File)> OpenFiles() =>
        Living()
            .Reverse()
            .SelectMany(process =>
                ProcFiles.Entries($"/proc/{process}/fd").Select(descriptor => (process, ProcFiles.Target(descriptor)))
            );

    /// <summary>The threads of one process, as they stand.</summary>
    public static IEnumerable<ThreadState> ThreadsOf(int process) =>
        ProcFiles
            .Entries($"/proc/{process}/task")
            .Select(task => ThreadState.Read(process, task))
            .OfType<ThreadState>();
}
