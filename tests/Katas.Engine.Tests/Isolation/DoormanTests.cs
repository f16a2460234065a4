using System.Diagnostics;
using Katas.Engine.Isolation;
using NUnit.Framework;
using Shouldly;

namespace Katas.Engine.Tests.Isolation;

/// <summary>Real control groups, where this user may make them.</summary>
public sealed class DoormanTests
{
    private CgroupPlace _place = null!;

    [SetUp]
    public void Open()
    {
        var place = CgroupPlace.Make($"katas-test-{Guid.NewGuid():N}", OwnCgroups.OfThisProcess(), out var lacking);
        Assume.That(place, Is.Not.Null, lacking);
        _place = place!;
    }

    [TearDown]
    public void Close() => _place?.TryRemove().ShouldBeTrue("nobody is left in its groups");

    [Test]
    public async Task It_is_in_its_group_before_it_is_told_anything_and_stays_the_same_process()
    {
        var doorman = Doorman.Hire(_place, "1");
        Eventually.True(() => doorman.Group.Living().Count == 1, "it has come in");
        var waiting = doorman.Group.Living()[0];

        using var process = doorman.Become(Described("/bin/cat"));

        process.Id.ShouldBe(waiting);
        Eventually.True(() => ProcFiles.Read($"/proc/{process.Id}/comm") == "cat\n", "it is that program");
        process.StandardInput.Close();
        await Eventually.InTime(process.WaitForExitAsync());
        doorman.Group.Clear();
    }

    [Test]
    public async Task Words_and_environment_come_through_as_they_are()
    {
        string[] words =
        [
            "two words",
            "it's \"quoted\"",
            "$HOME `id` \\n %s",
            "a line\nand another",
            "",
            "-n",
            "Größe",
        ];
        var what = Described("/bin/sh", ["-c", "printf '%s|' \"$@\"; printf '%s' \"$ONE\"; pwd", "sh", .. words]);
        what.Environment["ONE"] = "it's\nhere";
        var doorman = Doorman.Hire(_place, "1");

        using var process = doorman.Become(what);

        (await Eventually.InTime(process.StandardOutput.ReadToEndAsync())).ShouldBe(
            $"{string.Join('|', words)}|it's\nhere/\n"
        );
        await Eventually.InTime(process.WaitForExitAsync());
        doorman.Group.Clear();
    }

    [Test]
    public async Task It_knows_nothing_of_the_judges_environment()
    {
        var doorman = Doorman.Hire(_place, "1");

        using var process = doorman.Become(Described("/usr/bin/env"));

        // What a shell sets by itself.
        (await Eventually.InTime(process.StandardOutput.ReadToEndAsync()))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('=')[0])
            .Except(["PWD", "OLDPWD", "SHLVL", "_"])
            .ShouldBeEmpty();
        await Eventually.InTime(process.WaitForExitAsync());
        doorman.Group.Clear();
    }

    [Test]
    public void One_that_nobody_needs_goes_with_its_group()
    {
        var doorman = Doorman.Hire(_place, "1");
        Eventually.True(() => doorman.Group.Living().Count == 1, "it has come in");

        doorman.Dispose();

        doorman.Group.Living().ShouldBeEmpty();
        _place.Folders.ShouldAllBe(folder => !Directory.Exists(Path.Combine(folder, "1")));
    }

    [Test]
    public void Groups_of_a_run_that_has_gone_with_its_caretaker_are_removed_by_the_next()
    {
        // No process has this number: the kernel's largest is below it.
        var gone = CgroupPlace.Make("katas-run-99999999-0123456", OwnCgroups.OfThisProcess(), out _)!;
        Cgroup.Make(gone, "1");
        var ours = CgroupPlace.Make(RunName.New(), OwnCgroups.OfThisProcess(), out _)!;
        Cgroup.Make(ours, "1");

        var next = CgroupPlace.Make(RunName.New(), OwnCgroups.OfThisProcess(), out _)!;

        gone.Folders.ShouldAllBe(folder => !Directory.Exists(folder));
        ours.Folders.ShouldAllBe(folder => Directory.Exists(Path.Combine(folder, "1")));
        ours.Folders.ToList().ForEach(folder => Cgroup.TryRemove(Path.Combine(folder, "1")));
        (ours.TryRemove() && next.TryRemove()).ShouldBeTrue();
    }

    private static ProcessStartInfo Described(string program, params IEnumerable<string> arguments)
    {
        var what = new ProcessStartInfo(program, arguments) { WorkingDirectory = "/" };
        what.Environment.Clear();
        return what;
    }
}
