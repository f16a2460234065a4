using System.Diagnostics;
using Katas.Wire;

namespace Katas.Engine.Isolation;

/// <summary>
/// A child of the judge: frames over its standard streams, what it prints caught from its error stream.
/// Where and with what rights it runs is its cell's affair.
/// </summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private static readonly TimeSpan ExitDeadline = TimeSpan.FromSeconds(5);

    /// <summary>The kernel takes its time with a thousand processes at once, the more when others want the processors.</summary>
    private static readonly TimeSpan EndDeadline = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private readonly Confinement _confinement;

    private ChildProcess(Process process, Confinement confinement, ChildCommand command)
    {
        _process = process;
        _confinement = confinement;
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

    /// <summary>The id of the program's own process, as the judge sees it.</summary>
    public int Id => _confinement.ProgramId;

    /// <exception cref="IOException">It cannot be started.</exception>
    public static ChildProcess Start(ChildCommand command, Cell cell)
    {
        var (process, confinement) = cell.Start(command, Guid.NewGuid().ToString("N"));
        return new ChildProcess(process, confinement, command);
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
    public IReadOnlyList<int> LivingTree() => _confinement.Living();

    /// <summary>What they take.</summary>
    public Consumption Consumption() => _confinement.Look();

    /// <summary>Ends it and everything it started, and waits until they have gone. Processes that would not go are returned.</summary>
    public async Task<IReadOnlyList<int>> EndAsync()
    {
        var left = await _confinement.EndAsync(EndDeadline);
        await ExitCodeAsync(ExitDeadline);
        return left;
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        // Also where it has ended by itself: what it started may not have.
        await EndAsync();
        _confinement.Clear();
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
