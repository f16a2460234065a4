using System.Diagnostics;
using NUnit.Framework;

namespace Katas.Cli.Tests;

/// <summary>A user of the system that is made for a test and removed with all it has.</summary>
internal sealed class OrdinaryUser : IDisposable
{
    private readonly string _name = $"katas-test-{Environment.ProcessId}";

    /// <summary>Only root can make one; elsewhere the test is left out.</summary>
    public OrdinaryUser()
    {
        Assume.That(Environment.IsPrivilegedProcess, "only root can make users");
        Run("useradd", "--create-home", _name);
    }

    private string Home => $"/home/{_name}";

    /// <summary>The command as it is shipped, started by this user.</summary>
    /// <param name="path">Where programs are looked for.</param>
    public async Task<Ran> RunAsync(string path, TimeSpan deadline, params string[] arguments)
    {
        var start = new ProcessStartInfo(
            "/usr/bin/setpriv",
            ["--reuid", _name, "--regid", _name, "--clear-groups", House.Command, .. arguments]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            WorkingDirectory = Home,
        };
        start.Environment.Clear();
        start.Environment["PATH"] = path;
        start.Environment["HOME"] = Home;
        start.Environment["DOTNET_ROOT"] = Environment.GetEnvironmentVariable("DOTNET_ROOT") ?? "/usr/share/dotnet";
        using var process = Process.Start(start)!;
        using var time = new CancellationTokenSource(deadline);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(time.Token);
            var error = process.StandardError.ReadToEndAsync(time.Token);
            await process.WaitForExitAsync(time.Token);
            return new Ran(process.ExitCode, await output, await error);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    public void Dispose() => Run("userdel", "--remove", _name);

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false }
        )!;
        process.StandardError.ReadToEnd();
        process.WaitForExit();
    }
}
