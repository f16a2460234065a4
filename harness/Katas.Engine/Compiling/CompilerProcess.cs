using System.Globalization;
using Katas.Engine.Isolation;
using Katas.Engine.Witness;
using Katas.Judging;
using Katas.Wire;

namespace Katas.Engine.Compiling;

/// <summary>
/// The compiler in a process of its own, started at the first script that needs it and used for all that follow.
/// One that hangs, runs out of memory or falls is ended, and the next script gets a new one.
/// </summary>
internal sealed class CompilerProcess(ToolFolder tools, string temporaryFolder, Cell cell) : IAsyncDisposable
{
    private const int MaxAnswerBytes = 64 << 20;
    private const long MaxPrintedBytes = 1 << 20;
    private const int MaxTasks = 256;
    private const long MaxFileBytes = 16 << 20;
    private static readonly TimeSpan StartDeadline = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan LastWordsDeadline = TimeSpan.FromSeconds(1);
    private readonly SemaphoreSlim _one = new(1);
    private ChildProcess? _child;
    private Task<ChildProcess>? _starting;
    private long _memoryBytes;

    /// <summary>What it still works at, for somebody who no longer waits for it.</summary>
    private Task<Message?>? _unwanted;

    /// <summary>The compiler's answer, or the finding that stands for it. One script at a time; others wait their turn.</summary>
    /// <exception cref="IOException">The compiler cannot be started.</exception>
    public async Task<(Message? Answer, Finding? Instead)> AskAsync(
        Message request,
        TimeSpan limit,
        long memoryBytes,
        CancellationToken cancellation
    )
    {
        await _one.WaitAsync(cancellation);
        try
        {
            if (_child is { HasExited: true } || _memoryBytes != memoryBytes)
            {
                // Died while it had nothing to do, which no script is to blame for; or has another limit than this one.
                await EndAsync();
            }
            _memoryBytes = memoryBytes;
            await FinishUnwantedAsync(limit, cancellation);
            // One that had served before may have died in between without our having seen it: a fresh one decides.
            for (var tries = _child is null ? 1 : 2; tries > 0; tries--)
            {
                var (answer, instead) = await AskInTimeAsync(request, limit, cancellation);
                if (answer is not null || instead is not null)
                {
                    return (answer, instead);
                }
            }
            return (null, CompilerPhrases.BroughtDown());
        }
        finally
        {
            _one.Release();
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        _one.Dispose();
    }

    /// <summary>Neither an answer nor a finding where the compiler fell.</summary>
    private async Task<(Message? Answer, Finding? Instead)> AskInTimeAsync(
        Message request,
        TimeSpan limit,
        CancellationToken cancellation
    )
    {
        var child = _child ??= await StartedAsync(cancellation);
        var answer = Task.Run(() => Ask(child, request), CancellationToken.None);
        try
        {
            if (await InTimeAsync(answer, child, limit, cancellation) is { } message)
            {
                return (message, null);
            }
            await EndAsync();
            return (null, null);
        }
        catch (TimeoutException)
        {
            await EndAsync();
            return (null, CompilerPhrases.OutOfTime(limit));
        }
        catch (OperationCanceledException)
        {
            // A script was saved again: its compiler is warm, and the next one wants it so.
            _unwanted = answer;
            throw;
        }
    }

    /// <summary>One answer at a time: the last question's comes first.</summary>
    private async Task FinishUnwantedAsync(TimeSpan limit, CancellationToken cancellation)
    {
        if (_unwanted is not { } unwanted || _child is not { } child)
        {
            return;
        }
        try
        {
            if (await InTimeAsync(unwanted, child, limit, cancellation) is null)
            {
                await EndAsync();
            }
            else
            {
                _unwanted = null;
            }
        }
        catch (TimeoutException)
        {
            await EndAsync();
        }
    }

    /// <summary>The limit is of time in which the compiler could work: a busy machine makes no script too long.</summary>
    private static async Task<Message?> InTimeAsync(
        Task<Message?> answer,
        ChildProcess child,
        TimeSpan limit,
        CancellationToken cancellation
    )
    {
        var clock = FairClock.Of(new ScriptProcesses(child.Id));
        var began = clock.GetTimestamp();
        while (clock.GetElapsedTime(began) is var elapsed && elapsed < limit)
        {
            try
            {
                return await answer.WaitAsync(limit - elapsed, cancellation);
            }
            catch (TimeoutException)
            {
                // By the clock on the wall; ours may go slower.
            }
        }
        throw new TimeoutException();
    }

    /// <summary>Null where the compiler fell in the middle of it.</summary>
    private static Message? Ask(ChildProcess child, Message request)
    {
        try
        {
            child.Frames.Write(request);
            return child.Frames.Read();
        }
        catch (Exception e) when (e is IOException or MalformedFrameException or ObjectDisposedException)
        {
            return null;
        }
    }

    /// <summary>One that is given up while it starts is there for the next script.</summary>
    private async Task<ChildProcess> StartedAsync(CancellationToken cancellation)
    {
        var starting = _starting ??= ReadyAsync(Start(_memoryBytes));
        try
        {
            var child = await starting.WaitAsync(cancellation);
            _starting = null;
            return child;
        }
        catch (IOException)
        {
            _starting = null;
            throw;
        }
    }

    /// <summary>Before it is there no script is to blame for anything.</summary>
    private static async Task<ChildProcess> ReadyAsync(ChildProcess child)
    {
        try
        {
            var first = Task.Run(() => child.Frames.Read(), CancellationToken.None);
            if (await first.WaitAsync(StartDeadline) is ChildReady)
            {
                return child;
            }
        }
        catch (Exception e) when (e is TimeoutException or IOException or MalformedFrameException)
        {
            // What it printed says more.
        }
        await child.EndAsync();
        var words = await child.Printed.TailAsync(LastWordsDeadline);
        await child.DisposeAsync();
        throw new IOException($"katas-compiler did not start: {Readable.Line(words.Trim())}");
    }

    private ChildProcess Start(long memoryBytes)
    {
        var environment = Surroundings.For(temporaryFolder);
        environment["DOTNET_GCHeapHardLimit"] = memoryBytes.ToString("X", CultureInfo.InvariantCulture);
        return ChildProcess.Start(
            new ChildCommand(
                tools.Compiler,
                [tools.References],
                temporaryFolder,
                environment,
                MaxAnswerBytes,
                MaxPrintedBytes
            )
            {
                // Beside its objects a .NET process needs some memory for itself.
                Bounds = new Bounds(memoryBytes / 3 * 4, MaxTasks, MaxFileBytes),
            },
            cell
        );
    }

    private async Task EndAsync()
    {
        _unwanted = null;
        if (_starting is { } starting)
        {
            _starting = null;
            try
            {
                _child = await starting;
            }
            catch (IOException)
            {
                // It never was there.
            }
        }
        if (_child is { } child)
        {
            _child = null;
            await child.DisposeAsync();
        }
    }
}
