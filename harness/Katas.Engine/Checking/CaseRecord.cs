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

    /// <summary>Whether the script's top-level statements still run.</summary>
    public bool InTopLevel { get; private set; } = true;

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

    /// <summary>All that was seen.</summary>
    public CaseFacts Facts(
        CaseEnd end,
        TimeSpan elapsed,
        IReadOnlyList<Message> reports,
        IReadOnlyList<Fetch> fetches
    ) =>
        new()
        {
            Items = _items,
            Tasks = _tasks,
            Entries = [.. reports.OfType<EntryAppended>().Select(entry => entry.Entry)],
            Fetches = fetches,
            End = end,
            Elapsed = elapsed,
        };
}
