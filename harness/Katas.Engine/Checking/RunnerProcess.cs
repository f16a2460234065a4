using System.Threading.Channels;
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

    /// <summary>How often the conductor looks while it waits for the script to fall still.</summary>
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(3);

    /// <summary>The runtime's own timers wake up now and then, but not this often.</summary>
    private static readonly TimeSpan IdleTime = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan LongestLook = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan StartDeadline = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan EndDeadline = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LastWordsDeadline = TimeSpan.FromSeconds(1);
    private readonly ChildProcess _child;
    private readonly Limits _limits;
    private readonly Channel<RunnerEvent> _events = Channel.CreateUnbounded<RunnerEvent>(
        new UnboundedChannelOptions { SingleReader = true }
    );
    private int _cases;

    private RunnerProcess(ChildProcess child, Limits limits)
    {
        _child = child;
        _limits = limits;
        new Thread(Listen) { IsBackground = true, Name = "runner" }.Start();
        _ = child.Printed.Overflow.ContinueWith(
            _ => _events.Writer.TryWrite(new Ended(new TooMuch("printed", limits.OutputBytes))),
            TaskScheduler.Default
        );
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
        );
        return new RunnerProcess(ChildProcess.Start(command), limits);
    }

    /// <summary>Waits until it is there, and gives it the script.</summary>
    /// <exception cref="IOException">It did not come up: our fault, not the script's.</exception>
    public async Task LoadAsync(CompiledScript script, EntryPoint entry, CancellationToken cancellation)
    {
        var first = await NextAsync(StartDeadline, cancellation);
        if (first is not Received { Message: RunnerReady })
        {
            var words = await _child.Printed.TailAsync(LastWordsDeadline);
            throw new IOException(
                $"katas-runner did not start within {StartDeadline.TotalSeconds:0} s: {Readable.Line(words.Trim())}"
            );
        }
        _child.Frames.Write(new LoadScript(script.AssemblyFile, entry));
    }

    /// <summary>Runs one case to its end, whatever end that is. After any but an orderly end the runner is of no more use.</summary>
    public async Task<CaseFacts> RunAsync(PreparedCase @case, Room room, CancellationToken cancellation)
    {
        var record = new CaseRecord(++_cases);
        var processes = new ScriptProcesses(_child.Id, _child.LivingTree);
        room.Begin(@case, () => _events.Writer.TryWrite(new SomethingSeen()));
        using var files = @case.Gated.Count > 0 ? new FileGates(room.Gates, @case.Gated, processes.Reader) : null;
        var conductor = @case.Hold is { } plan
            ? new Conductor(
                plan,
                room.Gates,
                room.Ledger,
                processes,
                record,
                TimeProvider.System,
                () => files?.CatchUp()
            )
            : null;
        var started = TimeProvider.System.GetTimestamp();
        var end = await EndOfAsync(record, @case, conductor, started, cancellation);
        var elapsed = TimeProvider.System.GetElapsedTime(started);
        var aftermath = end is Returned or ReturnedNull or Threw
            ? await Afterwards.LookAsync(
                room,
                processes,
                thoroughly: conductor is not null || @case.Expectation.Shape == Shape.Ledger,
                TimeProvider.System
            )
            : Aftermath.None;
        return record.Facts(end, elapsed) with
        {
            Entries = room.Ledger.Entries,
            Fetches = room.Site?.Fetches() ?? [],
            Hold =
                conductor?.Facts() is { } hold && end is OutOfTime && files is not null
                    ? hold with
                    {
                        Again = [.. hold.Again, .. files.OpenedAgain()],
                    }
                    : conductor?.Facts(),
            Announced = @case.Input is NumbersInput ? room.Gates.Arrived.CountBy(job => job.Key).ToDictionary() : null,
            Overlap = room.Ledger.Overlap,
            Aftermath = aftermath,
        };
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
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
        Conductor? conductor,
        long started,
        CancellationToken cancellation
    )
    {
        try
        {
            _child.Frames.Write(new RunCase(record.Number, @case.Input, @case.Workers, Held: conductor is not null));
        }
        catch (IOException)
        {
            // It has gone already; its end is among the events.
        }
        while (true)
        {
            var left = _limits.Case - TimeProvider.System.GetElapsedTime(started);
            conductor?.Look();
            var next = await NextAsync(conductor is { IsBusy: true } && left > Glance ? Glance : left, cancellation);
            switch (next)
            {
                case null when TimeProvider.System.GetElapsedTime(started) < _limits.Case:
                case SomethingSeen:
                    break;
                case null:
                    return new OutOfTime(_limits.Case, record.InTopLevel, Idle: await IsIdleAsync(cancellation));
                case Received { Message: ProcessFaulted fault }:
                    return new BroughtDown(fault.Fault);
                case Received received:
                    if (record.Take(received.Message) is { } end)
                    {
                        return end;
                    }
                    break;
                case Closed:
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

    /// <summary>Whether for a whole second nothing ran in any of the script's processes.</summary>
    private async Task<bool> IsIdleAsync(CancellationToken cancellation)
    {
        var stillness = new Stillness(new ScriptProcesses(_child.Id), TimeProvider.System);
        var before = TimeProvider.System.GetTimestamp();
        while (TimeProvider.System.GetElapsedTime(before) < LongestLook)
        {
            if (stillness.Look() > IdleTime)
            {
                return true;
            }
            await Task.Delay(Glance * 10, cancellation);
        }
        return false;
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

    /// <summary>The next event, or null at the deadline.</summary>
    private async Task<RunnerEvent?> NextAsync(TimeSpan deadline, CancellationToken cancellation)
    {
        if (_events.Reader.TryRead(out var ready))
        {
            return ready;
        }
        if (deadline <= TimeSpan.Zero)
        {
            return null;
        }
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        time.CancelAfter(deadline);
        try
        {
            return await _events.Reader.ReadAsync(time.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return null;
        }
    }

    private void Listen()
    {
        RunnerEvent last = new Closed();
        try
        {
            while (_child.Frames.Read() is { } message)
            {
                if (_child.Frames.BytesRead > _limits.AnswerBytes)
                {
                    last = new Ended(new TooMuch("returned", _limits.AnswerBytes));
                    break;
                }
                _events.Writer.TryWrite(new Received(message));
            }
        }
        catch (FrameTooLongException)
        {
            last = new Ended(new TooMuch("returned", _limits.AnswerBytes));
        }
        catch (MalformedFrameException e)
        {
            last = new Ended(new Tampered(e.Message));
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // Closed from our side.
        }
        _events.Writer.TryWrite(last);
    }

    private abstract record RunnerEvent;

    private sealed record Received(Message Message) : RunnerEvent;

    /// <summary>Something came to a gate, or left it.</summary>
    private sealed record SomethingSeen : RunnerEvent;

    private sealed record Closed : RunnerEvent;

    private sealed record Ended(CaseEnd End) : RunnerEvent;
}
