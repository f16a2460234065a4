using Katas.Engine.Cases;
using Katas.Engine.Witness;
using Katas.Judging;

namespace Katas.Engine.Checking;

/// <summary>
/// Leads one held case: waits until as many jobs are at their gates as must be, sees that no more come, lets the newest
/// go, watches what comes of it, and so on. It waits for events; only a wrong program makes it wait its patience out.
/// </summary>
internal sealed class Conductor(
    HoldPlan plan,
    Gates gates,
    LedgerGate ledger,
    ScriptProcesses processes,
    CaseRecord record,
    TimeProvider time,
    FileGates? files
) : IDisposable
{
    /// <summary>Nothing at all ran for so long: what has not come by now does not come.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>The same where it was seen not to come in an earlier case, once anything of this one has come.</summary>
    private static readonly TimeSpan ShortPatience = TimeSpan.FromMilliseconds(500);

    /// <summary>A program that waits by looking again and again never falls still; for it, a phase ends by the clock.</summary>
    private static readonly TimeSpan LongestPhase = TimeSpan.FromSeconds(6);

    /// <summary>A job that is let go leaves its gate at once, unless it keeps what it has read open.</summary>
    private static readonly TimeSpan LongestLeaving = TimeSpan.FromMilliseconds(500);

    /// <summary>By then a thread that computes has long shown that it does.</summary>
    private static readonly TimeSpan LongestSum = TimeSpan.FromSeconds(1.5);

    private static readonly TimeSpan LongestSettling = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Settled = TimeSpan.FromMilliseconds(3);
    private readonly Stillness _stillness = new(processes, TimeProvider.System);
    private readonly List<HeldJob> _let = [];
    private Phase _phase = Phase.Filling;
    private long _phaseBegan = time.GetTimestamp();
    private int _peak;
    private int _peakAfterKept;
    private bool _keptIsGone;
    private string? _heldBack;
    private string? _overtaken;
    private string? _unread;
    private bool? _failureCameOut;
    private bool _left;
    private string? _otherProgram;
    private string? _openTwice;
    private WorkSeen? _work;
    private Dictionary<(int Process, int Thread), Witness.ThreadState>? _before;

    private enum Phase
    {
        Filling,
        Settling,
        Watching,
        Over,
    }

    /// <summary>When it wants to look again, if nothing comes before; null where it is through.</summary>
    public TimeSpan? NextLook =>
        _phase == Phase.Over
            ? null
            // Whoever is inside the ledger is let out by a look.
            : Stillness.NextGlance(ledger.IsOccupied ? TimeSpan.Zero : time.GetElapsedTime(_phaseBegan));

    /// <summary>Whether somebody waits for it to let a job go.</summary>
    public bool Holds => _phase != Phase.Over && gates.Held.Count > 0;

    /// <summary>Looks at the gates and does what is next.</summary>
    public void Look()
    {
        if (_phase == Phase.Over)
        {
            return;
        }
        foreach (var free in gates.Held.Where(job => plan.Free.Contains(job.Key)))
        {
            gates.Open(free);
        }
        var held = gates.Held;
        _peak = Math.Max(_peak, held.Count);
        if (_keptIsGone)
        {
            _peakAfterKept = Math.Max(_peakAfterKept, held.Count);
        }
        var still = _stillness.Look();
        if (still > Settled && ledger.IsOccupied)
        {
            // Whoever could have come in beside the one inside has had the time to.
            ledger.LetOut(holdOn: true);
        }
        switch (_phase)
        {
            case Phase.Filling:
                Fill(held, still);
                break;
            case Phase.Settling:
                Settle(held, still);
                break;
            default:
                Watch(still);
                break;
        }
    }

    /// <summary>What was seen.</summary>
    public HoldFacts Facts() =>
        new()
        {
            Target = plan.Target,
            Allowed = plan.Allowed,
            MustReach = plan.MustReach,
            Peak = _peak,
            Kept = _keptIsGone ? plan.Keep?.Key : null,
            AfterKept = (plan.Keep?.Target ?? 0, _peakAfterKept),
            Processes = [.. gates.Arrived.Select(job => job.Process).Where(process => process != 0).Distinct()],
            Runner = processes.Runner,
            OtherProgram = _otherProgram,
            Again =
            [
                .. gates.Arrived.GroupBy(job => job.Key).Where(same => same.Count() > 1).Select(same => same.Key),
                .. _openTwice is null ? (string[])[] : [_openTwice],
            ],
            HeldBack = _heldBack,
            OvertakenBy = _overtaken,
            Unread = _unread,
            FailureCameOut = _failureCameOut,
            Work = _work,
        };

    private int WantedNow => _keptIsGone ? plan.Keep!.Value.Target : plan.Target;

    private void Fill(IReadOnlyList<HeldJob> held, TimeSpan still)
    {
        if (held.Count >= WantedNow || GivesUp(still, Verdict.NotParallel) || (!plan.MustReach && still > Settled))
        {
            Enter(Phase.Settling);
        }
    }

    /// <summary>Long enough to see whether one comes too many; then the next is let go.</summary>
    private void Settle(IReadOnlyList<HeldJob> held, TimeSpan still)
    {
        if (still < Settled && time.GetElapsedTime(_phaseBegan) < LongestSettling)
        {
            return;
        }
        // The script is still; what it did last may still be on its way to us.
        files?.CatchUp();
        held = gates.Held;
        _otherProgram ??= held.Select(job => processes.OtherProgram(job.Process)).OfType<string>().FirstOrDefault();
        _openTwice ??= files?.OpenTwice(held.Select(job => job.Key));
        _peak = Math.Max(_peak, held.Count);
        if (!plan.MustReach)
        {
            LetAllGoAfterTheFailure(still);
            return;
        }
        if (_peak < plan.Target || _keptIsGone)
        {
            Finish();
            return;
        }
        // The heavy one while others are held: the function cannot end before it is known who did the work.
        List<HeldJob> next = held.FirstOrDefault(job => job.Key == plan.Heavy) is { } heavy
            ? [heavy]
            : [.. held.Where(job => job.Key != plan.Keep?.Key).Reverse().Take(plan.Enters ? 2 : 1)];
        if (next.Count == 0 && held.Count > 0)
        {
            _keptIsGone = true;
            gates.Open(held[0]);
            Enter(Phase.Filling);
        }
        else if (next.Count == 0)
        {
            Finish();
        }
        else
        {
            LetGo(next);
        }
    }

    /// <summary>In a stream the failure must have come out by now, or come while the others are held; elsewhere it may wait for them.</summary>
    private void LetAllGoAfterTheFailure(TimeSpan still)
    {
        if (plan.Streams)
        {
            _failureCameOut = record.Tasks.Any(task => task.Fault is not null);
            if (_failureCameOut == false && !GivesUp(still, Verdict.WrongOrder))
            {
                return;
            }
        }
        Finish();
    }

    private void LetGo(List<HeldJob> jobs)
    {
        _let.AddRange(jobs);
        if (jobs[0].Key == plan.Heavy)
        {
            _before = processes.Threads().ToDictionary(thread => (thread.Process, thread.Thread));
        }
        jobs.ForEach(gates.Open);
        _stillness.Forget();
        Enter(Phase.Watching);
    }

    private void Watch(TimeSpan still)
    {
        var job = _let[^1];
        if (plan.Streams)
        {
            if (record.IndexOfSettled(job.Key) is { } index)
            {
                // A task that came out earlier and is not done yet is one that others have overtaken.
                if (record.Tasks.Take(index).Any(task => !task.Settled))
                {
                    _overtaken ??= job.Key;
                }
            }
            else if (GivesUp(still, Verdict.WrongOrder))
            {
                _heldBack ??= job.Key;
                Finish();
                return;
            }
            else
            {
                return;
            }
        }
        else if (gates.IsInside(job.Key) && time.GetElapsedTime(_phaseBegan) < LongestLeaving)
        {
            // A script may forget to close what it has read: then the job never leaves, and nothing more comes of it.
            return;
        }
        else if (files?.IsUnread(job.Key) == true)
        {
            // Opened, let go, and nobody is at it: whoever is to read it waits for another.
            if (GivesUp(still, Verdict.NotParallel))
            {
                _unread ??= job.Key;
                Finish();
            }
            return;
        }
        else if (job.Key == plan.Heavy && !IsThrough(still))
        {
            return;
        }
        Measure(job);
        Enter(Phase.Settling);
    }

    /// <summary>Whether the heavy job has had its time: it has left its gate, and all has fallen still since.</summary>
    private bool IsThrough(TimeSpan still)
    {
        if (!_left)
        {
            _left = true;
            _stillness.Forget();
            return false;
        }
        return still >= Settled || time.GetElapsedTime(_phaseBegan) > LongestSum;
    }

    private void Measure(HeldJob job)
    {
        if (_before is not { } before)
        {
            return;
        }
        var announcing = (job.Process, job.Thread);
        var gains = new Dictionary<(int, int), TimeSpan>();
        foreach (var thread in processes.Threads())
        {
            var key = (thread.Process, thread.Thread);
            var then = before.GetValueOrDefault(key);
            // Who ran while every job was held runs for reasons of its own, and so does the runtime.
            if (key == announcing || (then?.Sleeps != false && !thread.IsTheRuntimes))
            {
                gains[key] = thread.Runtime - (then?.Runtime ?? TimeSpan.Zero);
            }
        }
        // Of a thread that ended with its job nothing can be said any more.
        if (gains.Remove(announcing, out var gain))
        {
            _work = new WorkSeen(job.Key, gain, gains.Values.DefaultIfEmpty().Max());
        }
        _before = null;
    }

    /// <param name="wrong">What a script is whose next step does not come.</param>
    private bool GivesUp(TimeSpan still, Verdict wrong) =>
        still > (plan.Known.Contains(wrong) && gates.Arrived.Count > 0 ? ShortPatience : Patience)
        || time.GetElapsedTime(_phaseBegan) > LongestPhase;

    /// <inheritdoc />
    public void Dispose() => _stillness.Dispose();

    private void Finish()
    {
        gates.OpenAll();
        ledger.LetOut(holdOn: false);
        _phase = Phase.Over;
    }

    private void Enter(Phase phase)
    {
        _phase = phase;
        _phaseBegan = time.GetTimestamp();
    }
}
