using Katas.Labs.Results;

namespace Katas.Labs;

/// <summary>One of the article's experiments.</summary>
public abstract class Lab
{
    /// <summary>Its name on the command line.</summary>
    public abstract string Name { get; }

    /// <summary>What it asks, in one sentence.</summary>
    public abstract string About { get; }

    /// <summary>The article's rows that it reruns, such as "A2, A11".</summary>
    public abstract string Articles { get; }

    /// <summary>How much work it does.</summary>
    public abstract LabSize Size { get; }

    /// <summary>Runs it on this machine.</summary>
    /// <param name="folder">An empty folder for it, which the caller removes.</param>
    /// <param name="progress">Told what is being done.</param>
    /// <exception cref="LabRefusedException">It cannot be run like this.</exception>
    /// <exception cref="IOException">It failed: our own fault.</exception>
    /// <exception cref="OperationCanceledException">It was called off.</exception>
    public LabReport Run(LabOptions options, string folder, Action<string> progress, CancellationToken cancellation)
    {
        using var run = new LabRun(options, Size, folder, progress, cancellation);
        try
        {
            return Measure(run);
        }
        catch (Exception) when (cancellation.IsCancellationRequested)
        {
            // Whatever a pool or a process says when it is ended under way: it was called off.
            throw new OperationCanceledException(cancellation);
        }
        catch (Exception e) when (e is not LabRefusedException and not IOException)
        {
            // A pool that does not start, an answer that is wrong: our own fault, whoever says so.
            throw new IOException($"the lab {Name} failed: {e.GetType().Name}: {e.Message}", e);
        }
    }

    /// <summary>Measures, and says what follows.</summary>
    private protected abstract LabReport Measure(LabRun run);

    /// <summary>A report of this lab with its times and what follows from them.</summary>
    private protected LabReport Report(LabRun run, IReadOnlyList<TimeTable> tables, IReadOnlyList<string> findings) =>
        new()
        {
            Name = Name,
            About = About,
            Articles = Articles,
            Workers = run.Workers,
            Size = run.Size,
            Unit = Size.Unit,
            Rounds = run.Rounds,
            Tables = tables,
            Findings = findings,
        };
}
