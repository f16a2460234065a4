using Katas.Judging;
using Katas.Wire;

namespace Katas.Engine.Checking;

/// <summary>Writes down one case as its messages come.</summary>
internal sealed class CaseRecord(int number)
{
    private readonly List<Answer?> _items = [];
    private readonly List<TaskFacts> _tasks = [];

    /// <summary>The case's number; a message about another is out of turn.</summary>
    public int Number => number;

    /// <summary>Whether the script's build has probes, and says what they saw.</summary>
    public bool IsWatched { get; init; }

    /// <summary>What they saw; null as long as nothing was said of it.</summary>
    public WatchSeen? Watch { get; private set; }

    /// <summary>Whether the script's top-level statements still run.</summary>
    public bool InTopLevel { get; private set; } = true;

    /// <summary>Tasks of the stream so far.</summary>
    public IReadOnlyList<TaskFacts> Tasks => _tasks;

    /// <summary>The place in the stream of the task with the result about <paramref name="key"/>; null while it has none.</summary>
    public int? IndexOfSettled(string key) =>
        _tasks.FindIndex(task => task.Settled && task.Value?.Key == key) is >= 0 and var index ? index : null;

    /// <summary>How the case ended, or null while it goes on.</summary>
    public CaseEnd? Take(Message message)
    {
        switch (message)
        {
            case FunctionCalled called when called.Case == number && InTopLevel:
                InTopLevel = false;
                return null;
            case ItemReturned item when item.Case == number:
                _items.Add(item.Value);
                return null;
            case TaskYielded task when task.Case == number && task.Index == _tasks.Count:
                _tasks.Add(new TaskFacts(task.Done, null, null, Settled: false));
                return null;
            case TaskSettled task
                when task.Case == number && task.Index >= 0 && task.Index < _tasks.Count && !_tasks[task.Index].Settled:
                _tasks[task.Index] = _tasks[task.Index] with { Value = task.Value, Fault = task.Fault, Settled = true };
                return null;
            case WatchSeen seen when seen.Case == number && IsWatched:
                Watch = seen;
                return null;
            case CaseEnded ended when ended.Case == number:
                return ended switch
                {
                    { Fault: { } fault } => new Threw(fault, ended.Stage),
                    { Stage: Stage.NullReturned } => new ReturnedNull(),
                    _ => new Returned(),
                };
            default:
                return new Tampered($"a {message.GetType().Name} out of turn");
        }
    }

    /// <summary>All that came over the runner's line.</summary>
    public CaseFacts Facts(CaseEnd end, TimeSpan elapsed) =>
        new()
        {
            Items = _items,
            Tasks = _tasks,
            End = end,
            Elapsed = elapsed,
            IsWatched = IsWatched,
            Races = Watch?.Races ?? [],
            Waiting = Watch?.Threads ?? [],
        };
}
