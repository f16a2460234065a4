namespace Katas.Engine.Catalog;

/// <summary>What the kit's own content must have, read without running anything.</summary>
public static class KitInspection
{
    private const int LeastHints = 3;
    private static readonly string[] TaskFiles = ["README.md", "kata.yaml"];

    /// <summary>What is amiss, a line each; empty where nothing is.</summary>
    public static IReadOnlyList<string> Complaints(Kit kit)
    {
        var complaints = new List<string>();
        foreach (var kata in kit.Katas)
        {
            complaints.AddRange(About(kit, kata));
        }
        foreach (var task in kit.Tasks)
        {
            complaints.AddRange(About(kit, task));
        }
        return complaints;
    }

    private static IEnumerable<string> About(Kit kit, Kata kata)
    {
        if (kata.Hints.Count < LeastHints || kata.Hints.Any(string.IsNullOrWhiteSpace))
        {
            yield return $"{kata.Id}: at least {LeastHints} hints, none of them empty";
        }
        if (kata.Article.Count == 0)
        {
            yield return $"{kata.Id}: names no row of the article";
        }
        var starter = kit.Starter(kata.Id);
        if (!starter.Contains("TODO", StringComparison.Ordinal))
        {
            yield return $"{kata.Id}: the starter has no TODO";
        }
        var script = Path.Combine(kit.Root, "katas", kata.Id.ScriptPath);
        if (!File.Exists(script))
        {
            yield return $"{kata.Id}: {script} is missing";
        }
        else if (!Starters.IsUnchanged(File.ReadAllText(script), starter))
        {
            yield return $"{kata.Id}: {script} is not the starter; the kit ships with it unchanged";
        }
        if (!File.Exists(Path.Combine(kit.Root, "solutions", kata.Id.ScriptPath)))
        {
            yield return $"{kata.Id}: solutions/{kata.Id.ScriptPath} is missing";
        }
        if (!Statement.Covers(kit.Statement(kata.Id.Task), kata.Id.StrategyName))
        {
            yield return $"{kata.Id}: the statement has no section `## {kata.Id.StrategyName}`";
        }
    }

    private static IEnumerable<string> About(Kit kit, KataTask task)
    {
        var name = new KataId(task.Kind, Strategy.Sequential).TaskName;
        if (task.Cases.Count == 0)
        {
            yield return $"{name}: kata.yaml has no cases";
        }
        foreach (var twice in task.Cases.GroupBy(c => c.Name).Where(cases => cases.Count() > 1))
        {
            yield return $"{name}: two cases are called \"{twice.Key}\"";
        }
        var scripts = task.Katas.Select(kata => $"{kata.Id.StrategyName}.csx").ToList();
        var expected = scripts.Concat(scripts.Select(script => $"starters/{script}")).Concat(TaskFiles).ToHashSet();
        foreach (var stray in Stray(task.Folder, expected))
        {
            yield return $"{name}: {stray} does not belong in katas/{name}";
        }
        var solutions = Path.Combine(kit.Root, "solutions", name);
        foreach (var stray in Directory.Exists(solutions) ? Stray(solutions, [.. scripts]) : [])
        {
            yield return $"{name}: {stray} does not belong in solutions/{name}";
        }
    }

    private static IEnumerable<string> Stray(string folder, HashSet<string> expected) =>
        Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file))
            .Where(file => !expected.Contains(file));
}
