using Katas.Judging;
using Katas.Wire;

namespace Katas.Engine.Witness;

/// <summary>
/// The inside of Ledger.Append: a caller is in it from its report until the judge answers. While the judge holds
/// answers back, a second caller that nobody keeps out is seen beside the first. Safe from any thread.
/// </summary>
internal sealed class LedgerGate
{
    private readonly Lock _lock = new();
    private readonly List<Answer?> _entries = [];
    private readonly List<(LedgerCall Call, ManualResetEventSlim Answer)> _inside = [];
    private bool _holding;
    private Action _changed = () => { };

    /// <summary>The first two callers that were inside at once; null while there were none.</summary>
    public (LedgerCall First, LedgerCall Second)? Overlap { get; private set; }

    /// <summary>Whether anybody is inside.</summary>
    public bool IsOccupied
    {
        get
        {
            lock (_lock)
            {
                return _inside.Count > 0;
            }
        }
    }

    /// <summary>Entries so far, in the order in which they came.</summary>
    public IReadOnlyList<Answer?> Entries
    {
        get
        {
            lock (_lock)
            {
                return [.. _entries];
            }
        }
    }

    /// <summary>Forgets the case before.</summary>
    public void Begin(bool hold, Action changed)
    {
        LetOut(holdOn: false);
        lock (_lock)
        {
            _entries.Clear();
            Overlap = null;
            _holding = hold;
            _changed = changed;
        }
    }

    /// <summary>A caller comes in, and stays until it is let out.</summary>
    public void Enter(EntryAppended entry)
    {
        var call = new LedgerCall(entry.Entry?.Key ?? "null", entry.File, entry.Line);
        using var answer = new ManualResetEventSlim();
        lock (_lock)
        {
            _entries.Add(entry.Entry);
            if (_inside.Count > 0)
            {
                Overlap ??= (_inside[0].Call, call);
            }
            _inside.Add((call, answer));
            if (!_holding)
            {
                answer.Set();
            }
        }
        _changed();
        answer.Wait();
        lock (_lock)
        {
            _inside.RemoveAll(one => one.Answer == answer);
        }
    }

    /// <summary>Answers all who are inside.</summary>
    /// <param name="holdOn">Whether those who come later are held again.</param>
    public void LetOut(bool holdOn)
    {
        lock (_lock)
        {
            _holding &= holdOn;
            _inside.ForEach(one => one.Answer.Set());
        }
    }
}
