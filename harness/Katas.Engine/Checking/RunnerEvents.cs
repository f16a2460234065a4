using System.Threading.Channels;
using Katas.Engine.Catalog;
using Katas.Engine.Isolation;
using Katas.Judging;
using Katas.Wire;

namespace Katas.Engine.Checking;

/// <summary>What comes of one runner, in the order in which it comes: its messages, its end, and what others have to say of its case.</summary>
internal sealed class RunnerEvents
{
    private readonly Channel<RunnerEvent> _events = Channel.CreateUnbounded<RunnerEvent>(
        new UnboundedChannelOptions { SingleReader = true }
    );
    private readonly ChildProcess _child;
    private readonly Limits _limits;

    /// <summary>Listens from now on, on a thread of its own that ends with the child.</summary>
    public RunnerEvents(ChildProcess child, Limits limits)
    {
        _child = child;
        _limits = limits;
        new Thread(Listen) { IsBackground = true, Name = "runner" }.Start();
        _ = child.Printed.Overflow.ContinueWith(
            _ => Add(new Ended(new TooMuch("printed", limits.OutputBytes))),
            TaskScheduler.Default
        );
    }

    /// <summary>From any thread.</summary>
    public void Add(RunnerEvent seen) => _events.Writer.TryWrite(seen);

    /// <summary>The next event, or null at the deadline.</summary>
    public async Task<RunnerEvent?> NextAsync(TimeSpan deadline, CancellationToken cancellation)
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

    /// <summary>What came by now though nobody asked for it; the runner's end stays for whoever asks next.</summary>
    public IEnumerable<RunnerEvent> Unasked()
    {
        while (_events.Reader.TryPeek(out var next) && next is SomethingSeen or Received)
        {
            _ = _events.Reader.TryRead(out _);
            yield return next;
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
                Add(new Received(message));
            }
        }
        catch (FrameCutOffException)
        {
            // It was ended in the middle of a word.
        }
        catch (FrameTooLongException e) when (e.Length <= _limits.MemoryBytes)
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
        Add(last);
    }
}

/// <summary>One thing that comes of a runner.</summary>
internal abstract record RunnerEvent;

/// <summary>A message of its own.</summary>
internal sealed record Received(Message Message) : RunnerEvent;

/// <summary>Something came to a gate, or left it.</summary>
internal sealed record SomethingSeen : RunnerEvent;

/// <summary>Whoever leads the case knows enough of it.</summary>
/// <param name="Case">The case's number.</param>
internal sealed record Enough(int Case) : RunnerEvent;

/// <summary>Its line has ended.</summary>
internal sealed record Closed : RunnerEvent;

/// <summary>It was to be stopped.</summary>
internal sealed record Ended(CaseEnd End) : RunnerEvent;
