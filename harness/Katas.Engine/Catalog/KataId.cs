using Katas.Judging;
using Katas.Wire;

namespace Katas.Engine.Catalog;

/// <summary>One kata: a task × a strategy.</summary>
public readonly record struct KataId(TaskKind Task, Strategy Strategy)
{
    private static readonly string[] TaskNames = ["hashing", "factorial", "crawling"];
    private static readonly string[] StrategyNames = ["sequential", "thread-pool", "process-pool", "locked", "futures"];

    /// <summary>All fifteen, in the order in which they are best learned.</summary>
    public static IReadOnlyList<KataId> All { get; } =
    [
        .. Enum.GetValues<TaskKind>()
            .SelectMany(task => Enum.GetValues<Strategy>().Select(strategy => new KataId(task, strategy))),
    ];

    /// <summary>The task's folder name.</summary>
    public string TaskName => TaskNames[(int)Task];

    /// <summary>The strategy's file name without its ending.</summary>
    public string StrategyName => StrategyNames[(int)Strategy];

    /// <summary>The script's path below a submission.</summary>
    public string ScriptPath => $"{TaskName}/{StrategyName}.csx";

    /// <summary>The method its script must declare.</summary>
    public EntryPoint Entry =>
        new(
            Task,
            Strategy switch
            {
                Strategy.Locked => Shape.Ledger,
                Strategy.Futures => Shape.Tasks,
                _ => Shape.List,
            }
        );

    /// <summary>Whether a right program's results must stand in one certain order.</summary>
    public bool Ordered => Entry.Shape == Shape.List && (Task != TaskKind.Crawling || Strategy == Strategy.Sequential);

    /// <summary>Where its jobs must run; null where the strategy does not say.</summary>
    public Place? Place =>
        Strategy switch
        {
            Strategy.Sequential or Strategy.ThreadPool => Judging.Place.OwnProcess,
            Strategy.ProcessPool => Judging.Place.WorkerProcesses,
            _ => null,
        };

    /// <summary>The task of a folder name, or null.</summary>
    public static TaskKind? ParseTask(string name) =>
        Array.IndexOf(TaskNames, name) is >= 0 and var at ? (TaskKind)at : null;

    /// <summary>The strategy of a file name without its ending, or null.</summary>
    public static Strategy? ParseStrategy(string name) =>
        Array.IndexOf(StrategyNames, name) is >= 0 and var at ? (Strategy)at : null;

    /// <summary>The kata of a name such as <c>hashing/thread-pool</c>, or null.</summary>
    public static KataId? Parse(string name) =>
        name.Split('/') is [var task, var strategy] && ParseTask(task) is { } t && ParseStrategy(strategy) is { } s
            ? new KataId(t, s)
            : null;

    /// <inheritdoc />
    public override string ToString() => $"{TaskName}/{StrategyName}";
}
