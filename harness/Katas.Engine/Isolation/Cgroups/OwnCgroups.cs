namespace Katas.Engine.Isolation;

/// <summary>The control groups that the judge itself is in, as folders.</summary>
internal sealed record OwnCgroups
{
    private readonly Dictionary<string, string> _byController = new(StringComparer.Ordinal);

    /// <summary>In the tree that has all controllers; null where none is mounted.</summary>
    public string? Unified { get; private init; }

    /// <summary>In the tree of one controller; null where it has none of its own.</summary>
    public string? Of(string controller) => _byController.GetValueOrDefault(controller);

    /// <summary>This process's.</summary>
    public static OwnCgroups OfThisProcess() =>
        Parse(ProcFiles.Read("/proc/self/mountinfo"), ProcFiles.Read("/proc/self/cgroup"));

    /// <param name="mounts">/proc/self/mountinfo.</param>
    /// <param name="groups">/proc/self/cgroup.</param>
    public static OwnCgroups Parse(string mounts, string groups)
    {
        // number:controllers:path; the unified tree has no controllers there.
        var paths = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in groups.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = line.Split(':', 3);
            foreach (var controller in parts.Length == 3 ? parts[1].Split(',') : [])
            {
                paths[controller] = parts[2];
            }
        }
        var found = new OwnCgroups();
        foreach (var line in mounts.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            // …, root of the mount, where it is mounted, …, -, kind, source, options of the tree.
            var (before, after) = (line.Split(" - ")[0].Split(' '), line.Split(" - ")[^1].Split(' '));
            if (before.Length < 5 || after.Length < 3)
            {
                continue;
            }
            if (after[0] == "cgroup2" && paths.TryGetValue("", out var path))
            {
                found = found with { Unified = Folder(before[4], before[3], path) };
            }
            foreach (var controller in after[0] == "cgroup" ? after[2].Split(',') : [])
            {
                if (paths.TryGetValue(controller, out var own))
                {
                    found._byController[controller] = Folder(before[4], before[3], own);
                }
            }
        }
        return found;
    }

    /// <summary>A mount may show only a part of the tree: the part below its root.</summary>
    private static string Folder(string mount, string root, string path)
    {
        var below = root != "/" && path.StartsWith(root, StringComparison.Ordinal) ? path[root.Length..] : path;
        return Path.Combine(mount, below.TrimStart('/'));
    }
}
