using System.Diagnostics;
using System.Globalization;

namespace Katas.PoolBench;

/// <summary>CPython's side: one process for the whole run, told case by case.</summary>
internal sealed class Contender : IDisposable
{
    private readonly Process python;

    private Contender(Process python) => this.python = python;

    /// <summary>Null where there is no python3.</summary>
    public static Contender? Start()
    {
        var start = new ProcessStartInfo("python3", [Path.Join(AppContext.BaseDirectory, "contender.py")])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        try
        {
            var started = Process.Start(start)!;
            return started.StandardOutput.ReadLine() == "ready" ? new Contender(started) : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    /// <returns>Seconds.</returns>
    public double Run(string name, string kind, int workers)
    {
        python.StandardInput.WriteLine($"{name}\t{kind}\t{workers}");
        return double.Parse(python.StandardOutput.ReadLine()!, CultureInfo.InvariantCulture);
    }

    public void Dispose()
    {
        python.StandardInput.Close();
        python.WaitForExit();
        python.Dispose();
    }
}
