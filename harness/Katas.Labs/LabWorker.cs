using System.Runtime.InteropServices;
using Katas.Multiprocessing;

namespace Katas.Labs;

/// <summary>The command in its other role: a worker of a lab's process pool.</summary>
public static class LabWorker
{
    /// <summary>The argument that makes the command a worker.</summary>
    public const string Role = "lab-worker";

    /// <summary>Serves the pool that started this process; returns its exit code.</summary>
    public static int Run()
    {
        // An interrupt at the terminal goes to all processes there; the command alone decides what comes of it, and ends its workers.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => signal.Cancel = true);
        return WorkerProgram.Run();
    }

    /// <summary>
    /// Has pools start this program where it knows the role, compiled ahead of time as it is; elsewhere they start the library.
    /// </summary>
    /// <param name="command">The command's file name.</param>
    public static void UseCommand(string command)
    {
        if (Environment.ProcessPath is { } path && Path.GetFileName(path) == command)
        {
            WorkerProgram.Use(path, Role);
        }
    }
}
