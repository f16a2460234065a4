using System.Diagnostics;
using Katas.Multiprocessing.Tests.Host;
using NUnit.Framework;
using Shouldly;

namespace Katas.Multiprocessing.Tests;

public sealed class HostDeathTests
{
    private static string HostProgram => Path.ChangeExtension(typeof(HostJobs).Assembly.Location, null);

    [Test]
    public void When_the_host_is_killed_its_workers_go_idle_or_not([Values("", "own")] string worker)
    {
        using var host = Process.Start(
            new ProcessStartInfo(HostProgram, worker.Length == 0 ? ["host", "3"] : ["host", "3", worker])
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                // The diagnostic port's files would stay behind in the temp folder.
                Environment = { ["DOTNET_EnableDiagnostics"] = "0" },
            }
        )!;
        host.ErrorDataReceived += (_, _) => { };
        host.BeginErrorReadLine();
        var pids = host.StandardOutput.ReadLine()!.Split(' ').Select(int.Parse).ToArray();
        pids.Length.ShouldBe(3);
        pids.ShouldAllBe(pid => Signals.IsRunning(pid));

        host.Kill();

        Signals.Until(() => pids.All(pid => !Signals.IsRunning(pid)), "no worker is left");
        host.StandardOutput.ReadToEnd().ShouldBeEmpty();
    }
}
