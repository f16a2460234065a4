using Katas.Terminal;
using NUnit.Framework;
using Shouldly;

namespace Katas.Cli.Tests.Learning;

/// <summary>The package, installed as anybody would install it, in an empty folder and without a network.</summary>
public sealed class ToolTests
{
    /// <summary>A third of it is the compiler, a native program with all of its library in it.</summary>
    private const long MaxBytes = 40_000_000;
    private const string NoSources = "<configuration><packageSources><clear /></packageSources></configuration>";
    private TemporaryFolder _folder = null!;

    private string Command => _folder.At("tool/katas");

    private string Place => _folder.At("empty");

    [OneTimeSetUp]
    public async Task InstallAsync()
    {
        _folder = new TemporaryFolder();
        Directory.CreateDirectory(Place);
        var config = _folder.Write("nuget.config", NoSources);
        var project = Path.Join(House.Root, "harness", "Katas.Cli");
        await DotnetAsync(
            "pack",
            project,
            "--configuration",
            "Release",
            "--no-build",
            "--output",
            _folder.At("packages")
        );
        await DotnetAsync(
            "tool",
            "install",
            "katas",
            "--tool-path",
            _folder.At("tool"),
            "--add-source",
            _folder.At("packages"),
            "--configfile",
            config
        );
        (await InPlaceAsync("init")).Output.ShouldContain("Begin with `katas`");
    }

    [OneTimeTearDown]
    public void Remove() => _folder.Dispose();

    [Test]
    public void The_package_is_small() =>
        new FileInfo(Directory.GetFiles(_folder.At("packages")).ShouldHaveSingleItem()).Length.ShouldBeLessThan(
            MaxBytes
        );

    [Test]
    public async Task Init_check_and_reset_need_nothing_else()
    {
        (await InPlaceAsync("list"))
            .Output.Split('\n')
            .Count(line => line.Contains("not-started"))
            .ShouldBeInRange(14, 15);
        File.Copy(
            Path.Join(House.Root, "solutions/hashing/process-pool.csx"),
            Path.Join(Place, "katas/hashing/process-pool.csx"),
            overwrite: true
        );

        var checkedOne = await InPlaceAsync("check", "--only", "hashing/process-pool", "--no-speed");
        var reset = await InPlaceAsync("reset", "hashing/process-pool", "--yes");
        var solution = await InPlaceAsync("show", "--solution", "hashing/process-pool");

        checkedOne.Output.ShouldContain("✓ passed          hashing/process-pool");
        reset.Output.ShouldStartWith("katas/hashing/process-pool.csx is the starter again; what it was is in ");
        solution.Output.ShouldBe(File.ReadAllText(Path.Join(House.Root, "solutions/hashing/process-pool.csx")));
    }

    [Test]
    public void Watching_needs_nothing_else()
    {
        using var terminal = PseudoTerminal.Start(100, 30, Place, new Dictionary<string, string?>(), Alone(Command));
        terminal.WaitFor(screen => screen.Text.Contains("not-started"), House.Deadline);

        File.Copy(
            Path.Join(House.Root, "solutions/hashing/sequential.csx"),
            Path.Join(Place, "katas/hashing/sequential.csx"),
            overwrite: true
        );

        terminal.WaitFor(screen => screen.Text.Contains("✓ passed          hashing/sequential"), House.Deadline);
        terminal.Type("q");
        terminal.Program.WaitForExit(House.Deadline).ShouldBeTrue();
    }

    /// <summary>Without a network, where this user may take one away.</summary>
    private static string[] Alone(params string[] command) =>
        Environment.IsPrivilegedProcess ? ["unshare", "--net", .. command] : command;

    private async Task<Ran> InPlaceAsync(params string[] arguments)
    {
        string[] command = Alone(Command, arguments);
        var script = $"cd '{Place}' && exec \"$@\"";
        var ran = await Ran.ProgramAsync("/bin/sh", ["-c", script, "sh", .. command]);
        ran.Code.ShouldBe(0, ran.Output + ran.Error);
        return ran;
    }

    private static string[] Alone(string command, string[] arguments) => Alone([command, .. arguments]);

    private static async Task DotnetAsync(params string[] arguments)
    {
        var ran = await Ran.ProgramAsync("dotnet", arguments);
        ran.Code.ShouldBe(0, ran.Output + ran.Error);
    }
}
