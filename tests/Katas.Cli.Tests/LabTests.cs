using System.Diagnostics;
using NUnit.Framework;
using Shouldly;

namespace Katas.Cli.Tests;

public sealed class LabTests
{
    [Test]
    public async Task Without_a_name_it_lists_all_nine()
    {
        var ran = await Ran.InProcessAsync("lab");

        ran.Code.ShouldBe(0);
        ran.Output.TrimEnd().Split('\n').Length.ShouldBe(9);
        ran.Output.ShouldContain("how-many-workers");
        (await Ran.InProcessAsync("lab", "--json")).Json.GetProperty("labs").GetArrayLength().ShouldBe(9);
    }

    [TestCase("There is no lab cpubound. They are: cpu-bound, trivial-work, ", "lab", "cpubound")]
    [TestCase("There is no option --fast; --help lists them.", "lab", "cpu-bound", "--fast")]
    [TestCase("--size for cpu-bound is a number of names from 1 to 2000000.", "lab", "cpu-bound", "--size", "0")]
    [TestCase("--size for crawl is a number of pages from 1 to 20000.", "lab", "crawl", "--size", "1000000000000")]
    [TestCase("--size for hash-files is a number of files from 1 to 200000.", "lab", "hash-files", "--size", "-3")]
    [TestCase("Cannot parse argument 'many' for option '--size'", "lab", "crawl", "--size", "many")]
    [TestCase("--workers is a number from 1 to 256.", "lab", "crawl", "--workers", "0")]
    [TestCase("These options go with a lab's name: ", "lab", "--quick")]
    public async Task Wrong_usage_is_2_with_one_message(string message, params string[] arguments)
    {
        var ran = await Ran.InProcessAsync(arguments);

        ran.Code.ShouldBe(2);
        ran.Output.ShouldBeEmpty();
        var lines = ran.Error.TrimEnd().Split('\n');
        lines.Length.ShouldBe(2, ran.Error);
        lines[0].ShouldStartWith($"katas: {message}");
    }

    [Test]
    public async Task A_page_that_cannot_be_written_is_told_before_anything_is_measured()
    {
        using var folder = new TemporaryFolder();

        var ran = await Ran.InProcessAsync("lab", "cpu-bound", "--html", folder.Path);

        ran.Code.ShouldBe(2);
        ran.Output.ShouldBeEmpty();
        ran.Error.ShouldBe($"katas: --html: {folder.Path} cannot be written (it is a folder).\n");
    }

    [Test]
    public async Task The_shipped_command_measures_and_writes_json_and_a_page()
    {
        using var folder = new TemporaryFolder();
        var page = folder.At("pages/lab.html");

        var ran = await Ran.ShippedAsync(
            "lab",
            "cpu-bound",
            "--quick",
            "--size",
            "40",
            "--workers",
            "2",
            "--json",
            "--html",
            page
        );

        ran.Code.ShouldBe(0, ran.Error);
        var lab = ran.Json.GetProperty("labs")[0];
        lab.GetProperty("name").GetString().ShouldBe("cpu-bound");
        lab.GetProperty("tables")[0].GetProperty("rows").GetArrayLength().ShouldBe(7);
        File.ReadAllText(page).ShouldContain("<svg");
        Directory.EnumerateFiles(folder.At("pages")).ShouldHaveSingleItem();
    }

    [Test]
    public async Task Without_room_for_its_files_it_is_2_with_the_way_out()
    {
        using var folder = new TemporaryFolder();
        const string InLittleRoom = "mount -t tmpfs -o size=4m none \"$1\" && TMPDIR=\"$1\" exec \"$2\" lab hash-files";

        var ran = await Ran.ProgramAsync(
            "unshare",
            "--user",
            "--map-root-user",
            "--mount",
            "sh",
            "-c",
            InLittleRoom,
            "sh",
            folder.Path,
            House.Command
        );

        if (ran.Error.StartsWith("unshare:") || ran.Error.StartsWith("mount:"))
        {
            Assert.Ignore($"No file system can be mounted here: {ran.Error.Trim()}");
        }
        ran.Code.ShouldBe(2, ran.Error);
        ran.Error.Trim().Split('\n').ShouldHaveSingleItem();
        ran.Error.ShouldStartWith("katas: 4000 files take ");
        ran.Error.ShouldContain("ask for fewer with --size, or name a folder with more room in TMPDIR.");
    }

    [TestCase("hash-files", "20000")]
    [TestCase("cpu-bound", "2000000")]
    public async Task Interrupted_half_way_it_is_130_with_one_word_and_leaves_nothing(string lab, string size)
    {
        using var command = Process.Start(Ran.Shipped("lab", lab, "--size", size, "--workers", "2"))!;
        try
        {
            // Files are being written, or worker processes are at work.
            SpinWait
                .SpinUntil(
                    () => lab == "hash-files" ? HasWritten(command.Id) : Workers(command.Id).Length == 2,
                    House.Deadline
                )
                .ShouldBeTrue();
            var workers = Workers(command.Id);

            using (var kill = Process.Start("kill", ["-TERM", $"{command.Id}"]))
            {
                await kill.WaitForExitAsync().WaitAsync(House.Deadline);
            }
            var error = await command.StandardError.ReadToEndAsync().WaitAsync(House.Deadline);
            await command.WaitForExitAsync().WaitAsync(House.Deadline);

            command.ExitCode.ShouldBe(130);
            error.ShouldBe("katas: interrupted\n");
            Rooms(command.Id).ShouldBeEmpty();
            workers.ShouldAllBe(worker => !Directory.Exists($"/proc/{worker}"));
        }
        finally
        {
            command.Kill(entireProcessTree: true);
        }
    }

    private static string[] Rooms(int command) =>
        Directory.GetDirectories(Path.GetTempPath(), $"katas-run-{command}-*");

    private static bool HasWritten(int command) =>
        Rooms(command).Any(room => Directory.EnumerateFiles(room, "*.bin", SearchOption.AllDirectories).Any());

    private static string[] Workers(int command)
    {
        try
        {
            return
            [
                .. Directory
                    .GetDirectories($"/proc/{command}/task")
                    .SelectMany(task =>
                        File.ReadAllText($"{task}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    ),
            ];
        }
        catch (IOException)
        {
            // A thread has ended in between.
            return [];
        }
    }
}
