using Katas.Engine.Cases;
using Katas.Engine.Catalog;
using Katas.Engine.Compiling;
using Katas.Engine.Isolation;
using Katas.Engine.Witness;
using Katas.Judging;
using Katas.Wire;

namespace Katas.Engine.Checking;

/// <summary>One runner: takes a compiled script and cases, gives back what was seen of each.</summary>
internal sealed class RunnerProcess : IAsyncDisposable
{
    /// <summary>How the runtime begins its report of a stack overflow.</summary>
    private const string StackOverflow = "Stack overflow.\n";

    private static readonly TimeSpan StartDeadline = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan IdleGlance = TimeSpan.FromMilliseconds(30);
    private static readonly TimeSpan StillEnough = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan WatchDeadline = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan BetweenQuestions = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan EndDeadline = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LastWordsDeadline = TimeSpan.FromSeconds(1);
    private readonly ChildProcess _child;
    private readonly Limits _limits;
    private readonly LimitWatch _watch;
    private readonly RunnerEvents _events;
    private int _cases;
    private bool _isReady;

    private RunnerProcess(ChildProcess child, Limits limits)
    {
        _child = child;
        _limits = limits;
        _events = new RunnerEvents(child, limits);
        _watch = new LimitWatch(child, limits, end => _events.Add(new Ended(end)));
    }

    /// <summary>What the script printed so far, cut.</summary>
    public string Printed => _child.Printed.Head();

    /// <exception cref="IOException">It cannot be started.</exception>
    public static RunnerProcess Start(ToolFolder tools, Room room, Limits limits)
    {
        var maxFrame = (int)Math.Min(limits.AnswerBytes, int.MaxValue);
        var command = new ChildCommand(
            tools.Runner,
            [],
            room.TemporaryFolder,
            room.Surroundings(),
            maxFrame,
            limits.OutputBytes
        )
        {
            Windows = room.Windows,
            Bounds = Overrun.BoundsOf(limits),
        };
        return new RunnerProcess(ChildProcess.Start(command, room.Cell), limits);
    }

    /// <summary>Waits until it is there.</summary>
    /// <exception cref="IOException">It did not come up: our fault, not the script's.</exception>
    public async Task ReadyAsync(CancellationToken cancellation)
    {
        if (!_isReady && await _events.NextAsync(StartDeadline, cancellation) is not Received { Message: ChildReady })
        {
            var words = await _child.Printed.TailAsync(LastWordsDeadline);
            throw new IOException(
                $"katas-runner did not start within {StartDeadline.TotalSeconds:0} s: {Readable.Line(words.Trim())}"
            );
        }
        _isReady = true;
    }

    /// <summary>Warms it up with a case's inputs, before it has a script.</summary>
    /// <exception cref="IOException">It failed: our fault, there is no script of anybody's yet.</exception>
    public async Task WarmUpAsync(PreparedCase @case, Room room, bool inProcesses, CancellationToken cancellation)
    {
        var number = ++_cases;
        room.Begin(@case, number, () => { });
        _child.Frames.Write(new WarmUpCase(number, @case.Input, @case.Workers, inProcesses));
        var end = await _events.NextAsync(StartDeadline, cancellation);
        if (end is not Received { Message: CaseEnded { Fault: null } ended } || ended.Case != number)
        {
            var words = await _child.Printed.TailAsync(LastWordsDeadline);
            throw new IOException($"katas-runner could not be warmed up: {Readable.Line(words.Trim())}");
        }
    }

    /// <summary>Gives it the script, or another build of it; it counts from the next case on.</summary>
    /// <exception cref="IOException">The script's file cannot be shown in the room: our fault.</exception>
    public void Load(CompiledScript script, Room room, EntryPoint entry)
    {
        _watch.Start();
        var shown = room.Show(script.AssemblyFile);
        try
        {
            _child.Frames.Write(new LoadScript(shown, entry));
        }
        catch (IOException)
        {
            // It has gone already; the next case will see its end.
        }
    }

    /// <summary>Runs one case to its end, whatever end that is. After any but an orderly end the runner is of no more use.</summary>
    /// <param name="late">Called once, when the function has had half of its time and not ended.</param>
    public async Task<CaseFacts> RunAsync(
        PreparedCase @case,
        Room room,
        CancellationToken cancellation,
        Action? late = null
    )
    {
        var record = new CaseRecord(++_cases) { IsWatched = @case.WatchSeed is not null };
        var processes = new ScriptProcesses(_child.Id, _child.LivingTree);
        var clock = FairClock.Of(processes);
        room.Begin(@case, record.Number, () => _events.Add(new SomethingSeen()));
        using var files = @case.Gated.Count > 0 ? new FileGates(room.Gates, @case.Gated, processes) : null;
        using var conductor = @case.Hold is { } plan
            ? new Conductor(plan, room.Gates, room.Ledger, processes, record, clock, files)
            : null;
        using var meeting = @case.Meets ? new Meeting(@case.Workers, room.Gates, processes, TimeProvider.System) : null;
        _watch.BeginCase();
        var started = TimeProvider.System.GetTimestamp();
        var end = _watch.Explain(await EndOfAsync(record, @case, room, conductor, meeting, clock, late, cancellation));
        var elapsed = TimeProvider.System.GetElapsedTime(started);
        var aftermath = Aftermath.None;
        if (end is Returned or ReturnedNull or Threw)
        {
            aftermath = await Afterwards.LookAsync(
                room,
                processes,
                files,
                thoroughly: conductor is not null || @case.Expectation.Shape == Shape.Ledger,
                clock
            );
            // What it has left running may go past a limit only now: that is the cause, and that it was left the lesser thing.
            end = Unasked(room) ?? _watch.Explain(end);
        }
        var hold = conductor?.Facts();
        if (hold is not null && end is OutOfTime && files is not null)
        {
            hold = hold with { Again = [.. hold.Again, .. files.OpenedAgain()] };
        }
        return record.Facts(end, elapsed) with
        {
            Entries = room.Ledger.Entries,
            Fetches = room.Site?.Fetches() ?? [],
            Hold = hold,
            Announced = @case.Input is NumbersInput ? room.Gates.Arrived.CountBy(job => job.Key).ToDictionary() : null,
            Overlap = room.Ledger.Overlap,
            Aftermath = aftermath,
        };
    }

    /// <summary>The time of the case that runs is up, although it could have more: what is wrong with it is known.</summary>
    public void Stop() => _events.Add(new Enough(_cases));

    /// <summary>Its processes, as /proc shows them.</summary>
    public ScriptProcesses Processes() => new(_child.Id, _child.LivingTree);

    /// <summary>Makes all ready for a case that somebody else times.</summary>
    public CaseRecord Begin(PreparedCase @case, Room room)
    {
        var record = new CaseRecord(++_cases);
        room.Begin(@case, record.Number, () => { });
        return record;
    }

    /// <summary>From the message that begins a case to its last answer, and nothing before or after.</summary>
    /// <remarks>By the clock on the wall: to look at what else goes on would take the time that is measured.</remarks>
    public Task<CaseEnd> EndAsync(CaseRecord record, PreparedCase @case, Room room, CancellationToken cancellation) =>
        EndOfAsync(
            record,
            @case,
            room,
            conductor: null,
            meeting: null,
            FairClock.OnTheWall(),
            late: null,
            cancellation
        );

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _watch.Dispose();
        var left = await _child.EndAsync();
        // With the last writer gone the text comes to its end at once.
        _ = await _child.Printed.TailAsync(LastWordsDeadline);
        await _child.DisposeAsync();
        if (left.Count > 0)
        {
            throw new IOException(
                $"{left.Count} processes of the script could not be ended: {string.Join(", ", left)}"
            );
        }
    }

    private async Task<CaseEnd> EndOfAsync(
        CaseRecord record,
        PreparedCase @case,
        Room room,
        Conductor? conductor,
        Meeting? meeting,
        FairClock clock,
        Action? late,
        CancellationToken cancellation
    )
    {
        try
        {
            _child.Frames.Write(
                new RunCase(record.Number, @case.Input, @case.Workers, Held: conductor is not null, @case.WatchSeed)
            );
        }
        catch (IOException)
        {
            // It has gone already; its end is among the events.
        }
        using var stillness = @case.EndsWhenStill
            ? new Stillness(new ScriptProcesses(_child.Id), TimeProvider.System)
            : null;
        var limit = @case.Within ?? _limits.Case;
        var left = limit;
        var busySince = left;
        while (true)
        {
            conductor?.Look();
            meeting?.Look();
            var nextLook = conductor?.NextLook ?? meeting?.NextLook;
            var look = nextLook ?? (stillness is null ? left : IdleGlance);
            if (late is not null && !record.InTopLevel && left <= limit / 2)
            {
                late();
                late = null;
            }
            var longest = late is not null && left > limit / 2 ? left - (limit / 2) : left;
            // A script that waits for us does so on our time.
            var onOurTime = conductor is { Holds: true } || meeting is { Holds: true };
            var before = clock.GetTimestamp();
            var next = await _events.NextAsync(look < longest ? look : longest, cancellation);
            left -= onOurTime ? TimeSpan.Zero : clock.GetElapsedTime(before);
            var still = next is null ? stillness?.Look() : null;
            if (still > TimeSpan.Zero)
            {
                busySince = left;
            }
            else if (still is not null && busySince - left > BetweenQuestions)
            {
                // To one who sleeps a question would be something to do.
                busySince = left;
                Tell(record);
            }
            switch (next)
            {
                case SomethingSeen when room.Tampering is { } what:
                    return new Tampered(what);
                case null when still > StillEnough && nextLook is null:
                    await AskWatchAsync(record, cancellation);
                    return new OutOfTime(_limits.Case, record.InTopLevel, Idle: true);
                case null or SomethingSeen when left > TimeSpan.Zero:
                    break;
                case Enough enough when enough.Case != record.Number:
                    break;
                case null or SomethingSeen or Enough:
                    var idle = await Idleness.IsSeenAsync(new ScriptProcesses(_child.Id), clock, cancellation);
                    await AskWatchAsync(record, cancellation);
                    return new OutOfTime(next is Enough ? limit - left : _limits.Case, record.InTopLevel, idle);
                case Received { Message: ProcessFaulted fault }:
                    return new BroughtDown(fault.Fault);
                case Received received:
                    if (record.Take(received.Message) is { } end)
                    {
                        return end;
                    }
                    if (stillness is not null && record.Watch is { Races.Count: > 0 })
                    {
                        // It was run to see why it does not end.
                        return new OutOfTime(_limits.Case, record.InTopLevel, Idle: false);
                    }
                    break;
                case Closed:
                    _watch.Look();
                    return await GoneAsync();
                case Ended { End: TooMuch { What: "printed" } }
                    when _child.Printed.Head().Contains(StackOverflow, StringComparison.Ordinal):
                    // The runtime's own report of it may be longer than all a script may print.
                    return await GoneAsync();
                case Ended ended:
                    return ended.End;
            }
        }
    }

    /// <summary>A case has one end, and the runner says nothing until it is asked again.</summary>
    private Tampered? Unasked(Room room)
    {
        if (room.Tampering is { } what)
        {
            return new Tampered(what);
        }
        return _events
            .Unasked()
            .OfType<Received>()
            .Where(received => received.Message is not ProcessFaulted)
            .Select(received => new Tampered($"a {received.Message.GetType().Name} after the end"))
            .FirstOrDefault();
    }

    /// <summary>A watched case that does not end cannot say by itself what was seen of it.</summary>
    private async Task AskWatchAsync(CaseRecord record, CancellationToken cancellation)
    {
        if (!record.IsWatched || !Tell(record))
        {
            return;
        }
        while (
            record.Watch is null
            && await _events.NextAsync(WatchDeadline, cancellation) is { } next and (Received or SomethingSeen)
        )
        {
            if (next is Received received)
            {
                record.Take(received.Message);
            }
        }
    }

    /// <summary>Asks for what the probes have seen so far; false where nobody is there to be asked.</summary>
    private bool Tell(CaseRecord record)
    {
        try
        {
            _child.Frames.Write(new TellWatch(record.Number));
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private async Task<CaseEnd> GoneAsync()
    {
        // The line has ended; a process that closed it and lives on is ended too.
        var code = await _child.ExitCodeAsync(EndDeadline);
        if (code is null)
        {
            await _child.EndAsync();
        }
        code ??= await _child.ExitCodeAsync(EndDeadline);
        var tail = await _child.Printed.TailAsync(LastWordsDeadline);
        var head = _child.Printed.Head();
        return new ProcessGone(code ?? -1, head.Contains(StackOverflow, StringComparison.Ordinal) ? head : tail);
    }
}
