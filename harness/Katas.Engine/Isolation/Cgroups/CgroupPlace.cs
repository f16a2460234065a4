namespace Katas.Engine.Isolation;

/// <summary>
/// Where groups can be made for what one run of the judge starts: a folder for each controller that is wanted, the same one
/// for all in the kernel's second generation.
/// </summary>
/// <param name="Dialect">How the files in them are called.</param>
/// <param name="Memory">Where memory is bounded.</param>
/// <param name="Tasks">Where processes and threads are.</param>
/// <param name="Processor">Where processor time is counted; null where it is not.</param>
internal sealed record CgroupPlace(CgroupDialect Dialect, string Memory, string Tasks, string? Processor)
{
    private const string Wanted = "+memory +pids";

    /// <summary>Each folder once.</summary>
    public IReadOnlyList<string> Folders =>
        [.. new[] { Memory, Tasks, Processor }.OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>A group for a whole run, below the judge's own group or, where the kernel wants that, beside it.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="own">The judge's own groups.</param>
    /// <param name="lacking">Why there is none.</param>
    public static CgroupPlace? Make(string name, OwnCgroups own, out string lacking)
    {
        try
        {
            lacking = "";
            if (own.Of("memory") is { } memory && own.Of("pids") is { } tasks)
            {
                return MakeFirst(name, memory, tasks, own.Of("cpuacct"));
            }
            if (own.Unified is not { } unified)
            {
                lacking = "no control groups for memory and pids are mounted";
                return null;
            }
            var place = MakeSecond(name, unified) ?? MakeSecond(name, Path.GetDirectoryName(unified)!);
            lacking = place is null ? $"the control group {unified} lets no groups for memory and pids be made" : "";
            return place;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            lacking = $"no control group can be made ({e.Message})";
            return null;
        }
    }

    /// <summary>Removes the run's groups; false while something is in them.</summary>
    public bool TryRemove() => Folders.All(Cgroup.TryRemove);

    private static CgroupPlace MakeFirst(string name, string memory, string tasks, string? processor) =>
        new(
            CgroupDialect.First,
            Folder(memory, name),
            Folder(tasks, name),
            processor is null ? null : Folder(processor, name)
        );

    /// <summary>
    /// A group that holds processes cannot hand controllers down, the root's apart: then its parent, which holds none, may.
    /// </summary>
    private static CgroupPlace? MakeSecond(string name, string parent)
    {
        if (!File.Exists(Path.Combine(parent, "cgroup.subtree_control")))
        {
            return null;
        }
        var folder = Folder(parent, name);
        if (!HandsDown(parent) || !HandsDown(folder))
        {
            Cgroup.TryRemove(folder);
            return null;
        }
        return new CgroupPlace(CgroupDialect.Second, folder, folder, folder);
    }

    private static bool HandsDown(string folder)
    {
        var control = Path.Combine(folder, "cgroup.subtree_control");
        if (!IsThere(File.ReadAllText(control)))
        {
            try
            {
                File.WriteAllText(control, Wanted);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return false;
            }
        }
        return IsThere(File.ReadAllText(control));
    }

    private static bool IsThere(string controllers)
    {
        var words = controllers.Split([' ', '\n', '+'], StringSplitOptions.RemoveEmptyEntries);
        return words.Contains("memory") && words.Contains("pids");
    }

    private static string Folder(string parent, string name)
    {
        RemoveLeftovers(parent);
        return Directory.CreateDirectory(Path.Combine(parent, name)).FullName;
    }

    /// <summary>
    /// Groups of runs that have gone, with their caretakers: nobody else would remove them. One in which something lives the
    /// kernel keeps.
    /// </summary>
    private static void RemoveLeftovers(string parent)
    {
        foreach (var run in ProcFiles.Entries(parent).Where(path => RunName.IsOfTheDead(Path.GetFileName(path))))
        {
            ProcFiles
                .Entries(run)
                .Where(Directory.Exists)
                .Append(run)
                .ToList()
                .ForEach(group => Cgroup.TryRemove(group));
        }
    }
}
