using System.Diagnostics;
using System.Text;
using System.Text.Json;
using NUnit.Framework;
using Shouldly;

namespace Katas.Cli.Tests;

/// <summary>The files that docs/instructors.md gives to courses are run here as they stand.</summary>
public sealed class SampleFileTests
{
    private static string Submission => Path.Join(House.Root, "tests", "submissions", "wrong-result-int");

    [Test]
    public void Gradescopes_autograder_writes_its_results()
    {
        using var place = new TemporaryFolder();
        Copy(Submission, place.At("submission"));
        Directory.CreateDirectory(place.At("results"));

        Run("docs/samples/gradescope/run_autograder", [], ("AUTOGRADER", place.Path), ("KATAS", House.Command));

        var results = JsonDocument.Parse(File.ReadAllText(place.At("results/results.json"))).RootElement;
        results.GetProperty("tests").GetArrayLength().ShouldBe(15);
        results
            .GetProperty("tests")
            .EnumerateArray()
            .Count(test => test.GetProperty("name").GetString()!.EndsWith(": wrong-result"))
            .ShouldBe(1);
    }

    [Test]
    public void GitHub_Classrooms_step_gives_its_result()
    {
        using var place = new TemporaryFolder();
        Assume.That(
            Katas.Engine.Isolation.HostProbe.Look(new(House.Artifacts)).RefusalOfStrangers,
            Is.Null,
            "locked rooms are needed"
        );

        Run(
            "docs/samples/classroom/grade",
            [Submission],
            ("GITHUB_OUTPUT", place.At("output")),
            ("KATAS", House.Command)
        );

        var line = File.ReadAllText(place.At("output")).Trim();
        line.ShouldStartWith("result=");
        var json = Encoding.UTF8.GetString(Convert.FromBase64String(line["result=".Length..]));
        JsonDocument.Parse(json).RootElement.GetProperty("status").GetString().ShouldBe("fail");
    }

    [Test]
    public void Every_script_is_a_shell_script()
    {
        foreach (var script in (string[])["gradescope/setup.sh", "gradescope/run_autograder", "classroom/grade"])
        {
            Run("/bin/bash", ["-n", Path.Join(House.Root, "docs/samples", script)]);
        }
    }

    private static void Run(string program, string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(Path.Join(program.StartsWith('/') ? "" : House.Root, program), arguments)
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, output.Result + error);
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Join(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
