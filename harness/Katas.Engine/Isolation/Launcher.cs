using System.Collections.Concurrent;
using System.Diagnostics;

namespace Katas.Engine.Isolation;

/// <summary>
/// Starts processes from one thread that lives as long as the judge does. A sandbox asks the kernel to be ended with its
/// parent, and to the kernel that is the thread that started it: one of a thread pool may go at any time.
/// </summary>
internal static class Launcher
{
    private static readonly BlockingCollection<(
        ProcessStartInfo What,
        TaskCompletionSource<Process> Started
    )> Waiting = [];

    static Launcher() => new Thread(Run) { IsBackground = true, Name = "launcher" }.Start();

    /// <summary>A program with all its streams led to the judge, and nothing in its environment.</summary>
    public static ProcessStartInfo Bare(string program, IEnumerable<string> arguments, string folder)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment.Clear();
        return start;
    }

    /// <exception cref="IOException">It cannot be started.</exception>
    public static Process Start(ProcessStartInfo what)
    {
        var started = new TaskCompletionSource<Process>();
        Waiting.Add((what, started));
        try
        {
            return started.Task.GetAwaiter().GetResult();
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            throw new IOException($"{what.FileName} cannot be started: {e.Message}", e);
        }
    }

    private static void Run()
    {
        foreach (var (what, started) in Waiting.GetConsumingEnumerable())
        {
            try
            {
                started.SetResult(Process.Start(what)!);
            }
            catch (Exception e)
            {
                started.SetException(e);
            }
        }
    }
}
