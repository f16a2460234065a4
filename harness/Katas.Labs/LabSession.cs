using Katas.Engine.Isolation;
using Katas.Labs.Python;
using Katas.Labs.Results;

namespace Katas.Labs;

/// <summary>Labs one after another, in a temporary folder that goes with them.</summary>
/// <param name="options">How all of them are run.</param>
/// <param name="time">When it is.</param>
public sealed class LabSession(LabOptions options, TimeProvider time)
{
    /// <summary>The machine as it is now, before anything was measured.</summary>
    /// <exception cref="LabRefusedException">Python was asked for and is not there.</exception>
    public Machine Look() =>
        Machine.Here(
            time,
            options.WithPython
                ? PythonSide.Version()
                    ?? throw new LabRefusedException(
                        "--with-python needs python3 on the PATH, and there is none: install it, or leave the option out."
                    )
                : null
        );

    /// <summary>Runs them; each is told as soon as it is done.</summary>
    /// <param name="progress">Told what is being done.</param>
    /// <exception cref="LabRefusedException">One cannot be run like this.</exception>
    /// <exception cref="IOException">One failed: our own fault.</exception>
    /// <exception cref="OperationCanceledException">It was called off.</exception>
    public IReadOnlyList<LabReport> Run(
        IReadOnlyList<Lab> labs,
        Action<string> progress,
        Action<LabReport> tell,
        CancellationToken cancellation
    )
    {
        using var folder = RunFolder.Create();
        var reports = new List<LabReport>();
        foreach (var lab in labs)
        {
            var at = labs.Count == 1 ? lab.Name : $"{lab.Name} ({reports.Count + 1} of {labs.Count})";
            var own = folder.NewRoom();
            reports.Add(lab.Run(options, own, what => progress($"{at}: {what}"), cancellation));
            tell(reports[^1]);
            // The next one's disk is not the place for this one's files.
            Directory.Delete(own, recursive: true);
        }
        return reports;
    }
}
