using System.Diagnostics;

namespace Katas.Corpus;

/// <summary>Processes that want a core each, all the time, until this is disposed of.</summary>
internal sealed class Load : IDisposable
{
    private readonly List<Process> _processes = [];

    public static Load OnEveryCore()
    {
        var load = new Load();
        for (var core = 0; core < Environment.ProcessorCount; core++)
        {
            // Ends by itself when this program has gone, whatever ended it.
            load._processes.Add(
                Process.Start(
                    "sh",
                    [
                        "-c",
                        $"while kill -0 {Environment.ProcessId} 2>/dev/null; do i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done; done",
                    ]
                )
            );
        }
        return load;
    }

    public void Dispose()
    {
        foreach (var process in _processes)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            process.Dispose();
        }
    }
}
