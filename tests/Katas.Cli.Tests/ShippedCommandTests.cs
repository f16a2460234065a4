using System.Diagnostics;
using System.Globalization;
using NUnit.Framework;
using Shouldly;

namespace Katas.Cli.Tests;

/// <summary>The command as it is shipped, in a process of its own.</summary>
public sealed class ShippedCommandTests
{
    [Test]
    public async Task It_checks_without_colours_where_nobody_watches()
    {
        var ran = await Ran.ShippedAsync("check", Path.Join(House.SampleKit, "solutions"), "--kit", House.SampleKit);

        ran.Code.ShouldBe(0, ran.Output + ran.Error);
        ran.Output.ShouldContain("2 of 2 passed");
        ran.Output.ShouldNotContain('\u001b');
        ran.Complaints.ShouldBeEmpty();
    }

    [Test]
    public async Task It_says_1_and_writes_json_alone_to_standard_output()
    {
        var ran = await Ran.ShippedAsync(
            "check",
            House.Specimen("wrong-result-int"),
            "--kit",
            House.SampleKit,
            "--json"
        );

        ran.Code.ShouldBe(1);
        ran.Json.GetProperty("results")[0].GetProperty("verdict").GetString().ShouldBe("wrong-result");
        ran.Complaints.ShouldBeEmpty();
    }

    [Test]
    public async Task It_finds_the_kit_it_lies_in()
    {
        var ran = await Ran.ShippedAsync("list", "--json");

        ran.Code.ShouldBe(0);
        ran.Json.GetProperty("katas").GetArrayLength().ShouldBe(15);
    }

    [Test]
    public async Task It_says_2_to_what_it_does_not_know()
    {
        var ran = await Ran.ShippedAsync("check", "--fast");

        ran.Code.ShouldBe(2);
        ran.Error.ShouldStartWith("katas: There is no option --fast");
    }

    [TestCase("INT")]
    [TestCase("TERM")]
    public async Task Interrupted_it_says_130_and_leaves_nothing(string signal)
    {
        if (signal == "INT" && InterruptIsIgnored())
        {
            Assert.Ignore("Whoever started the tests has them ignore interrupts, and so would the command.");
        }
        using var folder = new TemporaryFolder();
        var begun = folder.At("begun");
        folder.Write(
            "factorial/sequential.csx",
            $"Factorial[] ComputeAll(IReadOnlyList<int> numbers, int workers) {{ File.WriteAllText(\"{begun}\", $\"{{Environment.ProcessId}}\"); File.Move(\"{begun}\", \"{begun}.pid\"); while (true) {{ }} }}"
        );
        using var command = Process.Start(
            Ran.Shipped("check", folder.Path, "--kit", House.SampleKit, "--isolation", "process")
        )!;
        try
        {
            SpinWait
                .SpinUntil(() => File.Exists($"{begun}.pid"), House.Deadline)
                .ShouldBeTrue("the function is called");
            var runner = int.Parse(File.ReadAllText($"{begun}.pid"), CultureInfo.InvariantCulture);

            using (var kill = Process.Start("kill", [$"-{signal}", $"{command.Id}"]))
            {
                await kill.WaitForExitAsync().WaitAsync(House.Deadline);
            }
            await command.WaitForExitAsync().WaitAsync(House.Deadline);

            command.ExitCode.ShouldBe(130);
            Directory.Exists($"/proc/{runner}").ShouldBeFalse();
            Directory.EnumerateDirectories(Path.GetTempPath(), $"katas-run-{command.Id}-*").ShouldBeEmpty();
        }
        finally
        {
            command.Kill(entireProcessTree: true);
        }
    }

    /// <summary>A shell starts what runs in its background that way; children inherit it.</summary>
    private static bool InterruptIsIgnored()
    {
        const long Interrupt = 1 << 1;
        var line = File.ReadLines("/proc/self/status")
            .First(text => text.StartsWith("SigIgn:", StringComparison.Ordinal));
        return (
                long.Parse(line["SigIgn:".Length..].Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture)
                & Interrupt
            ) != 0;
    }
}
