using System.Threading.Channels;
using Katas.Engine.Cases;
using Katas.Engine.Catalog;
using Katas.Engine.Compiling;
using Katas.Engine.Isolation;
using Katas.Judging;
using Katas.Wire;

namespace Katas.Engine.Checking;

/// <summary>One runner: takes a compiled script and cases, gives back what was seen of each.</summary>
internal sealed class RunnerProcess : IAsyncDisposable
{
    /// <summary>How the runtime begins its report of a stack overflow.</summary>
    private const string StackOverflow = "Stack overflow.\n";
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
        _ = room.TakeReports();
        room.Site?.Show(@case.Site ?? SiteModel.Empty);
        var started = TimeProvider.System.GetTimestamp();
        var end = await EndOfAsync(record, @case, started, cancellation);
        return record.Facts(
            end,
            TimeProvider.System.GetElapsedTime(started),
            room.TakeReports(),
            room.Site?.Fetches() ?? []
        );
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
        long started,
        CancellationToken cancellation
    )
    {
        try
        {
            _child.Frames.Write(new RunCase(record.Number, @case.Input, @case.Workers));
        }
        catch (IOException)
        {
            // It has gone already; its end is among the events.
        }
        while (true)
        {
            var left = _limits.Case - TimeProvider.System.GetElapsedTime(started);
            switch (await NextAsync(left, cancellation))
            {
                case null:
                    return new OutOfTime(_limits.Case, record.InTopLevel);
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

    private sealed record Closed : RunnerEvent;

    private sealed record Ended(CaseEnd End) : RunnerEvent;
}
