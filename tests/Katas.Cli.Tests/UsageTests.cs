using NUnit.Framework;
using Shouldly;

namespace Katas.Cli.Tests;

public sealed class UsageTests
{
    [TestCase("There is no option --fast; --help lists them.", "check", "--fast")]
    [TestCase("There is no option -x; --help lists them.", "check", "-x")]
    [TestCase("There is no kata hashing/threads. They are: hashing/sequential, ", "check", "--only", "hashing/threads")]
    [TestCase("There is no kata factorial. They are: ", "show", "factorial")]
    [TestCase("Cannot parse argument 'soon' for option '--seed'", "check", "--seed", "soon")]
    public async Task Wrong_usage_is_2_with_one_message(string message, params string[] arguments)
    {
        var ran = await Ran.OnSampleKitAsync(arguments);

        ran.Code.ShouldBe(2);
        ran.Output.ShouldBeEmpty();
        var lines = ran.Error.TrimEnd().Split('\n');
        lines.Length.ShouldBe(2, ran.Error);
        lines[0].ShouldStartWith($"katas: {message}");
        lines[1].ShouldBe("katas --help shows what there is.");
    }

    [TestCase("frobnicate")]
    [TestCase("dev", "frobnicate")]
    [TestCase("show")]
    [TestCase("list", "--frobnicate")]
    public async Task What_is_no_command_is_2(params string[] arguments)
    {
        var ran = await Ran.OnSampleKitAsync(arguments);

        ran.Code.ShouldBe(2);
        ran.Output.ShouldBeEmpty();
        ran.Error.ShouldStartWith("katas: ");
        ran.Error.ShouldEndWith("katas --help shows what there is.\n");
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task A_path_where_nothing_is_is_2_with_one_message(bool json)
    {
        var ran = await Ran.OnSampleKitAsync(["check", "no/such/folder", .. json ? (string[])["--json"] : []]);

        ran.Code.ShouldBe(2);
        ran.Output.ShouldBeEmpty();
        ran.Error.ShouldBe("katas: no/such/folder: there is no such folder or file.\n");
    }

    [Test]
    public async Task Katas_that_the_kit_does_not_have_are_2()
    {
        using var folder = new TemporaryFolder();
        folder.Write("hashing/sequential.csx", "");

        var ran = await Ran.OnSampleKitAsync("check", folder.Path);

        ran.Code.ShouldBe(2);
        ran.Error.ShouldBe("katas: the kit has none of these katas; `katas list` shows which it has.\n");
    }

    [TestCase("check")]
    [TestCase("list")]
    [TestCase("dev", "check")]
    public async Task A_broken_kit_is_3_with_file_line_and_column(params string[] command)
    {
        using var kit = new TemporaryFolder();
        var yaml = File.ReadAllText(Path.Join(House.SampleKit, "katas/factorial/kata.yaml"));
        var file = kit.Write("katas/factorial/kata.yaml", yaml.Replace("case-seconds: 20", "case-seconds: many"));

        var ran = await Ran.InProcessAsync([.. command, "--kit", kit.Path]);

        ran.Code.ShouldBe(3);
        ran.Output.ShouldBeEmpty();
        ran.Error.ShouldBe($"katas: the kit is broken: {file}:6:17: `case-seconds` is a whole number from 1 to 600\n");
    }

    [Test]
    public async Task A_folder_without_a_kit_is_3_and_says_how_to_name_one()
    {
        using var folder = new TemporaryFolder();

        var ran = await Ran.InProcessAsync("list", "--kit", folder.Path);

        ran.Code.ShouldBe(3);
        ran.Error.ShouldContain("Name the kit's folder with --kit.");
    }

    [Test]
    public async Task Help_names_every_command_and_option()
    {
        var ran = await Ran.InProcessAsync("--help");

        ran.Code.ShouldBe(0);
        ran.Error.ShouldBeEmpty();
        foreach (var word in (string[])["check", "list", "show", "dev", "--json", "--no-color", "--kit", "--help"])
        {
            ran.Output.ShouldContain(word);
        }
    }

    [Test]
    public async Task Help_of_a_command_names_its_own_options()
    {
        var ran = await Ran.InProcessAsync("check", "--help");

        ran.Code.ShouldBe(0);
        foreach (var word in (string[])["PATH", "--only", "task/strategy", "--no-speed", "--seed", "--json"])
        {
            ran.Output.ShouldContain(word);
        }
    }
}
