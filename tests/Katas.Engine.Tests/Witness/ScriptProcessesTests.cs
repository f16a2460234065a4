using System.Diagnostics;
using System.Globalization;
using Katas.Engine.Isolation;
using Katas.Engine.Witness;
using NUnit.Framework;
using Shouldly;

namespace Katas.Engine.Tests.Witness;

public sealed class ScriptProcessesTests
{
    [Test]
    public async Task Children_and_grandchildren_are_found_and_the_runner_is_first()
    {
        using var root = Children.Start("sh", "-c", "sh -c 'sleep 600 & echo $!; wait' & echo $!; wait");
        var (one, other) = (await NumberAsync(root), await NumberAsync(root));
        var processes = new ScriptProcesses(root.Id);

        var living = processes.Living();

        living[0].ShouldBe(root.Id);
        living.ShouldBe([root.Id, one, other], ignoreOrder: true);
        processes.Threads().Select(thread => thread.Process).Distinct().ShouldBe(living, ignoreOrder: true);
        await EndAsync(root);
    }

    [Test]
    public async Task Who_has_ended_and_was_not_asked_about_still_has_a_time_and_does_not_live()
    {
        using var root = Children.Start("sh", "-c", "sleep 600 & echo $!; exec sleep 600");
        var child = await NumberAsync(root);
        var processes = new ScriptProcesses(root.Id);
        // A shell might still ask; what sleeps in its place never does.
        Eventually.True(
            () => ProcFiles.Read($"/proc/{root.Id}/cmdline").StartsWith("sleep", StringComparison.Ordinal),
            "the shell has gone"
        );

        using (var sleeping = Process.GetProcessById(child))
        {
            sleeping.Kill();
        }
        Eventually.True(() => !ProcFiles.IsAlive(child), "the child has ended");

        processes.LivingAndEnded().ShouldBe([root.Id, child]);
        processes.Living().ShouldBe([root.Id]);
        await EndAsync(root);
    }

    [Test]
    public async Task Who_has_gone_is_not_found()
    {
        using var root = Children.Start("sh", "-c", "sleep 600 & echo $!; wait $!; echo 0; read go");
        var sleeping = await NumberAsync(root);
        var processes = new ScriptProcesses(root.Id);
        processes.Living().ShouldBe([root.Id, sleeping]);

        using (var child = Process.GetProcessById(sleeping))
        {
            child.Kill();
        }
        await NumberAsync(root);

        processes.Living().ShouldBe([root.Id]);
        await EndAsync(root);
        processes.Living().ShouldBeEmpty();
        processes.Threads().ShouldBeEmpty();
        processes.Reader("/dev/null").ShouldBe(0);
    }

    [Test]
    public async Task One_that_only_waits_for_its_parent_to_take_note_is_dead()
    {
        // The shell becomes a program that never asks what became of its child.
        using var root = Children.Start("sh", "-c", "sleep 600 & echo $!; exec cat");
        var sleeping = await NumberAsync(root);
        var processes = new ScriptProcesses(root.Id);
        Eventually.True(() => ProcFiles.Read($"/proc/{root.Id}/comm") == "cat\n", "the shell has become cat");

        using (var child = Process.GetProcessById(sleeping))
        {
            child.Kill();
        }

        Eventually.True(() => processes.Living().SequenceEqual([root.Id]), "the child is dead");
        await EndAsync(root);
    }

    [Test]
    public async Task A_grandchild_whose_parent_has_gone_is_found()
    {
        var mark = $"{Guid.NewGuid():N}";
        using var root = Children.Start(
            "env",
            $"{ProcessTree.TagName}={mark}",
            "sh",
            "-c",
            "(setsid sleep 600 < /dev/null > /dev/null 2>&1 & echo $!) | cat; echo 0; read go"
        );
        var orphan = await NumberAsync(root);
        await NumberAsync(root);

        var living = new ScriptProcesses(root.Id, () => ProcessTree.Living(root.Id, mark)).LivingWithOrphans();

        using (var process = Process.GetProcessById(orphan))
        {
            process.Kill();
        }
        await EndAsync(root);
        living.ShouldContain(orphan);
    }

    private static async Task EndAsync(Process root)
    {
        root.Kill(entireProcessTree: true);
        await Eventually.InTime(root.WaitForExitAsync());
    }

    private static async Task<int> NumberAsync(Process shell) =>
        int.Parse((await Eventually.InTime(shell.StandardOutput.ReadLineAsync()))!, CultureInfo.InvariantCulture);
}
