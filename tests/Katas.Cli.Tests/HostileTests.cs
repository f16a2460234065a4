using System.Diagnostics;
using NUnit.Framework;
using Shouldly;

namespace Katas.Cli.Tests;

/// <summary>Hostile scripts against the command as it is shipped. `katas dev check` runs them as whoever builds the kit.</summary>
public sealed class HostileTests
{
    private const string UsualPath = "/usr/sbin:/usr/bin:/sbin:/bin";

    /// <summary>All of them, on a machine that is busy with other things, too; it measures nothing.</summary>
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(15);

    /// <summary>Where an ordinary user's rooms are made otherwise than root's: limits, users, processes, files. `make hostile` runs all.</summary>
    private static readonly string[] Telling =
    [
        "hostile-becomes-root",
        "hostile-borrowed-rights",
        "hostile-fills-the-disk",
        "hostile-fork-bomb",
        "hostile-kills-all-it-sees",
        "hostile-leaves-by",
        "hostile-looks-for",
        "hostile-native-hog",
        "hostile-network",
        "hostile-orphan",
        "hostile-reads-the-machine",
        "hostile-ready-again",
        "hostile-remembers",
        "hostile-writes-to-the-system",
    ];

    [Test]
    public async Task An_ordinary_user_is_as_safe_from_them()
    {
        using var user = new OrdinaryUser();

        var ran = await user.RunAsync(UsualPath, Long, ["dev", "check", .. Telling]);

        ran.Output.ShouldContain("isolation namespaces");
        ran.Code.ShouldBe(0, ran.Output + ran.Error);
    }

    [Test]
    public async Task Without_bubblewrap_a_check_runs_and_says_so()
    {
        using var user = new OrdinaryUser();

        var ran = await user.RunAsync(
            "/nowhere",
            House.Deadline,
            "check",
            Path.Join(House.SampleKit, "solutions"),
            "--kit",
            House.SampleKit
        );

        ran.Code.ShouldBe(0, ran.Output + ran.Error);
        ran.Error.ShouldContain("isolation: process");
    }

    [TestCase("hostile-fork-bomb")]
    [TestCase("hostile-native-hog")]
    [TestCase("hostile-bomb-of-sleepers")]
    public async Task When_the_judge_is_killed_nothing_of_theirs_is_left(string specimen)
    {
        var before = Traces();
        using var judge = Process.Start(
            Ran.Shipped("check", Path.Join(House.Root, "tests", "submissions", specimen), "--isolation", "full")
        )!;
        var folder = $"katas-run-{judge.Id}-";
        Until(() => RoomsOf(judge.Id) > 0, "a room is there");

        judge.Kill();
        await judge.WaitForExitAsync();

        // The contract with whoever runs many: two seconds. A busy machine may take longer to get round to it.
        Until(
            () => Traces().Except(before).All(trace => !trace.Contains(folder, StringComparison.Ordinal)),
            "all is gone"
        );
    }

    /// <summary>Processes, folders and control groups of any run.</summary>
    private static List<string> Traces() =>
        [
            .. Directory
                .EnumerateDirectories("/proc")
                .Where(folder => int.TryParse(Path.GetFileName(folder), out _))
                .Select(folder => Text(Path.Join(folder, "cmdline")))
                .Where(line => line.Contains("katas-run-", StringComparison.Ordinal)),
            .. Directory.EnumerateDirectories(Path.GetTempPath(), "katas-run-*"),
            .. Directory.EnumerateDirectories(
                "/sys/fs/cgroup",
                "katas-run-*",
                new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true }
            ),
        ];

    private static int RoomsOf(int judge) =>
        Traces()
            .Count(trace =>
                trace.Contains("bwrap", StringComparison.Ordinal)
                && trace.Contains($"katas-run-{judge}-", StringComparison.Ordinal)
            );

    private static void Until(Func<bool> condition, string what) =>
        SpinWait.SpinUntil(condition, House.Deadline).ShouldBeTrue($"in time: {what}");

    private static string Text(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
