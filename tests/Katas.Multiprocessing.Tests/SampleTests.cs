using System.Diagnostics;
using NUnit.Framework;
using Shouldly;

namespace Katas.Multiprocessing.Tests;

/// <summary>The sample of the docs, against the package as it would be published.</summary>
public sealed class SampleTests
{
    [Test]
    public void A_program_that_knows_the_package_alone_runs_its_own_methods_on_processes_and_on_threads()
    {
        var root = Root();
        var work = Directory.CreateTempSubdirectory("pool-sample-").FullName;
        try
        {
            Dotnet(root, "pack", "harness/Katas.Multiprocessing", "--no-build", "-o", Path.Join(work, "packages"));
            Directory.CreateDirectory(Path.Join(work, "primes"));
            foreach (var file in Directory.GetFiles(Path.Join(root, "docs", "samples", "primes")))
            {
                File.Copy(file, Path.Join(work, "primes", Path.GetFileName(file)));
            }
            File.WriteAllText(
                Path.Join(work, "primes", "nuget.config"),
                """<configuration><packageSources><clear /><add key="here" value="../packages" /></packageSources></configuration>"""
            );
            var project = Path.Join(work, "primes");
            Dotnet(project, "build", "--nologo");
            var program = Directory
                .GetFiles(project, "primes.dll", SearchOption.AllDirectories)
                .First(path => path.Contains("/bin/", StringComparison.Ordinal));

            string[] common =
            [
                "33860 primes below 400000, 1229 of them below 10000",
                "the largest prime below 10000 is 9973",
                "33860 again, in whatever order they came",
                "refused by the job: There is nothing from 10 to 0.",
            ];
            Lines(Dotnet(work, program, "threads")).ShouldBe(common);
            Lines(Dotnet(work, program))
                .ShouldBe([.. common, "exit code 3, and the pool goes on: 25 primes below 100"]);
            // The program's own executable starts its workers no less.
            Lines(Run(work, Path.ChangeExtension(program, null)))
                .ShouldBe([.. common, "exit code 3, and the pool goes on: 25 primes below 100"]);
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Join(folder, "Katas.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("not in the repository");
        }
        return folder;
    }

    private static string Dotnet(string folder, params string[] arguments) =>
        Run(folder, Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", arguments);

    private static string Run(string folder, string program, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = folder,
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment =
                {
                    ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
                    ["DOTNET_NOLOGO"] = "1",
                    ["MSBUILDDISABLENODEREUSE"] = "1",
                },
            }
        )!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, $"{program} {string.Join(' ', arguments)}\n{output}\n{error.Result}");
        return output;
    }
}
