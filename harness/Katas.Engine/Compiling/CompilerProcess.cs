using System.Globalization;
using Katas.Engine.Isolation;
using Katas.Judging;
using Katas.Wire;

namespace Katas.Engine.Compiling;

/// <summary>
/// The compiler in a process of its own, started at the first script that needs it and used for all that follow.
/// One that hangs, runs out of memory or falls is ended, and the next script gets a new one.
/// </summary>
internal sealed class CompilerProcess(ToolFolder tools, string temporaryFolder) : IAsyncDisposable
{
    private const int MaxAnswerBytes = 64 << 20;
    private const long MaxPrintedBytes = 1 << 20;
    private readonly SemaphoreSlim _one = new(1);
    private ChildProcess? _child;
    private long _memoryBytes;

    /// <summary>The compiler's answer, or the finding that stands for it. One script at a time; others wait their turn.</summary>
    /// <exception cref="IOException">The compiler cannot be started.</exception>
    public async Task<(Message? Answer, Finding? Instead)> CompileAsync(
        CompileRequest request,
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
            var isFresh = _child is null;
            var (answer, instead) = await AskInTimeAsync(request, limit, memoryBytes, cancellation);
            // One that had served before may have died in between without our having seen it: a fresh one decides.
            return answer is null && instead is null && !isFresh
                ? await FromFreshAsync(request, limit, memoryBytes, cancellation)
                : (answer, answer is null ? instead ?? CompilerPhrases.BroughtDown() : null);
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

    private async Task<(Message? Answer, Finding? Instead)> FromFreshAsync(
        CompileRequest request,
        TimeSpan limit,
        long memoryBytes,
        CancellationToken cancellation
    )
    {
        var (answer, instead) = await AskInTimeAsync(request, limit, memoryBytes, cancellation);
        return (answer, answer is null ? instead ?? CompilerPhrases.BroughtDown() : null);
    }

    /// <summary>Neither an answer nor a finding where the compiler fell.</summary>
    private async Task<(Message? Answer, Finding? Instead)> AskInTimeAsync(
        CompileRequest request,
        TimeSpan limit,
        long memoryBytes,
        CancellationToken cancellation
    )
    {
        _child ??= Start(memoryBytes);
        var child = _child;
        var answer = Task.Run(() => Ask(child, request), CancellationToken.None);
        try
        {
            if (await answer.WaitAsync(limit, cancellation) is { } message)
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
            await EndAsync();
            throw;
        }
    }

    /// <summary>Null where the compiler fell in the middle of it.</summary>
    private static Message? Ask(ChildProcess child, CompileRequest request)
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
        );
    }

    private async Task EndAsync()
    {
        if (_child is { } child)
        {
            _child = null;
            await child.DisposeAsync();
        }
    }
}
