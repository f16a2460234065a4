using System.Diagnostics;
using Katas.Wire;

namespace Katas.Engine.Isolation;

/// <summary>
/// A child of the judge: frames over its standard streams, what it prints caught from its error stream.
/// The only place where the judge starts a process.
/// </summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private static readonly TimeSpan ExitDeadline = TimeSpan.FromSeconds(5);
    private readonly Process _process;
    private readonly string _tag;

    private ChildProcess(Process process, string tag, ChildCommand command)
    {
        _process = process;
        _tag = tag;
        Frames = new FrameStream(
            process.StandardOutput.BaseStream,
            process.StandardInput.BaseStream,
            command.MaxFrameBytes
        );
        Printed = new PrintedText(process.StandardError.BaseStream, command.OutputLimitBytes);
    }

    /// <summary>The line to the child.</summary>
    public FrameStream Frames { get; }

    /// <summary>What it and its descendants printed.</summary>
    public PrintedText Printed { get; }

    /// <summary>Whether it has ended.</summary>
    public bool HasExited => _process.HasExited;

    /// <summary>Its process id.</summary>
    public int Id => _process.Id;

    /// <exception cref="IOException">It cannot be started.</exception>
    public static ChildProcess Start(ChildCommand command)
    {
        var tag = Guid.NewGuid().ToString("N");
        var start = new ProcessStartInfo(command.File, command.Arguments)
        {
            WorkingDirectory = command.WorkingFolder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment.Clear();
        foreach (var (name, value) in command.Environment)
        {
            start.Environment[name] = value;
        }
        start.Environment[ProcessTree.TagName] = tag;
        try
        {
            return new ChildProcess(Process.Start(start)!, tag, command);
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new IOException($"{command.File} cannot be started: {e.Message}", e);
        }
    }

    /// <summary>Its exit code (128 + the signal's number where a signal ended it), or null where it is still there at the deadline.</summary>
    public async Task<int?> ExitCodeAsync(TimeSpan deadline)
    {
        try
        {
            await _process.WaitForExitAsync().WaitAsync(deadline);
            return _process.ExitCode;
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    /// <summary>It and everything it started that has not ended.</summary>
    public IReadOnlyList<int> LivingTree() => ProcessTree.Living(_process.Id, _tag);

    /// <summary>Ends it and everything it started, and waits until they have gone. Processes that would not go are returned.</summary>
    public async Task<IReadOnlyList<int>> EndAsync()
    {
        var left = await ProcessTree.EndAsync(_process.Id, _tag, ExitDeadline);
        await ExitCodeAsync(ExitDeadline);
        return left;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await EndAsync();
        }
        try
        {
            Frames.Dispose();
        }
        catch (IOException)
        {
            // Bytes still meant for a child that has gone.
        }
        _process.Dispose();
    }
}
