using Katas.Wire;

namespace Katas.Engine.Catalog;

/// <summary>The kit's content: its tasks, their katas, and the starters as they were shipped.</summary>
/// <param name="Root">The folder that holds katas/ (and solutions/).</param>
/// <param name="Tasks">In the order of learning.</param>
public sealed record Kit(string Root, IReadOnlyList<KataTask> Tasks)
{
    /// <summary>Every kata, in the order of learning.</summary>
    public IEnumerable<Kata> Katas => Tasks.SelectMany(task => task.Katas);

    /// <summary>The kata of this name; null where the kit has none.</summary>
    public Kata? Find(KataId id) => Katas.FirstOrDefault(kata => kata.Id == id);

    /// <summary>The task a kata belongs to.</summary>
    public KataTask TaskOf(KataId id) => Tasks.First(task => task.Kind == id.Task);

    /// <summary>The starter's text as shipped, whatever the learner has made of katas/ since.</summary>
    /// <exception cref="KitFaultException">It is missing.</exception>
    public string Starter(KataId id) =>
        Text(Path.Combine(TaskOf(id).Folder, "starters", $"{id.StrategyName}.csx"), $"the starter of {id}");

    /// <summary>Whether this kit brings a kata's solution.</summary>
    public bool HasSolution(KataId id) => File.Exists(Path.Combine(Root, "solutions", id.ScriptPath));

    /// <summary>The commented reference.</summary>
    /// <exception cref="KitFaultException">It is missing.</exception>
    public string Solution(KataId id) => Text(Path.Combine(Root, "solutions", id.ScriptPath), $"the solution of {id}");

    /// <summary>The task's statement, in Markdown.</summary>
    /// <exception cref="KitFaultException">It is missing.</exception>
    public string Statement(TaskKind task) =>
        Text(Path.Combine(Tasks.First(t => t.Kind == task).Folder, "README.md"), "the statement");

    /// <summary>What all tasks have in common, in Markdown; empty where this kit has none.</summary>
    /// <exception cref="KitFaultException">It cannot be read.</exception>
    public string Overview
    {
        get
        {
            var file = Path.Combine(Root, "katas", "README.md");
            return File.Exists(file) ? Text(file, "the overview") : "";
        }
    }

    /// <summary>Reads the kit below <paramref name="root"/>: every task folder of katas/ that has a kata.yaml.</summary>
    /// <exception cref="KitFaultException">There is none, or one of its files is broken.</exception>
    public static Kit Read(string root)
    {
        var tasks = Enum.GetValues<TaskKind>()
            .Select(kind =>
                (kind, file: Path.Combine(root, "katas", new KataId(kind, Strategy.Sequential).TaskName, "kata.yaml"))
            )
            .Where(entry => File.Exists(entry.file))
            .Select(entry => KataFile.Read(entry.file, entry.kind))
            .ToList();
        return tasks.Count > 0
            ? new Kit(root, tasks)
            : throw new KitFaultException(
                $"{root} holds no kit: katas/<task>/kata.yaml is missing. Name the kit's folder with --kit."
            );
    }

    private static string Text(string file, string what)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new KitFaultException($"{file}: {what} cannot be read: {e.Message}");
        }
    }
}
