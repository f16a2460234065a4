using System.Diagnostics;

namespace Katas.Stability;

/// <summary>A neighbour that takes one core, in a process that is none of the judge's.</summary>
internal sealed class BusyLoop : IDisposable
{
    private readonly Process _process;

    private BusyLoop(Process process) => _process = process;

    public static BusyLoop Start() =>
        new(Process.Start(new ProcessStartInfo("/bin/sh", ["-c", "while :; do :; done"]))!);

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
