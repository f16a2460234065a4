using System.Diagnostics;

namespace Katas.Engine.Tests;

/// <summary>Small programs of the system, started as children of this process.</summary>
internal static class Children
{
    /// <summary>Its standard streams lead to the test.</summary>
    public static Process Start(string program, params IEnumerable<string> arguments) =>
        Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            }
        )!;
}
