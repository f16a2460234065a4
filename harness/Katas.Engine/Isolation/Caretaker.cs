using System.Diagnostics;

namespace Katas.Engine.Isolation;

/// <summary>
/// A small process beside the judge that outlives it: when the judge ends, even by a kill that it cannot answer, the run's
/// control groups and folder are removed.
/// </summary>
internal sealed class Caretaker : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private readonly Process _process;

    private Caretaker(Process process) => _process = process;

    /// <exception cref="IOException">It cannot be started.</exception>
    public static Caretaker Of(string runFolder, IReadOnlyList<string> groups)
    {
        // In a session of its own: what is sent to the judge's whole group does not reach it.
        var start = Launcher.Bare(
            "setsid",
            ["/bin/sh", "-c", LaunchScripts.Caretaker, "katas-caretaker", runFolder, .. groups],
            folder: "/"
        );
        start.Environment["PATH"] = "/usr/sbin:/usr/bin:/sbin:/bin";
        return new Caretaker(Launcher.Start(start));
    }

    /// <summary>Lets it do its work, of which an orderly end has left it little, and go.</summary>
    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit(Patience);
        _process.Dispose();
    }
}
