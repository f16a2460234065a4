using System.Diagnostics;
using System.Globalization;
using Katas.Engine.Isolation;
using NUnit.Framework;
using Shouldly;

namespace Katas.Engine.Tests.Isolation;

public sealed class ProcessTreeTests
{
    [Test]
    public async Task A_grandchild_in_a_session_of_its_own_is_ended()
    {
        var tag = Guid.NewGuid().ToString("N");
        // Its parent and the parent's parent have gone, and it has left their session.
        using var root = Shell("( ( setsid sleep 600 > /dev/null 2>&1 & echo $! ) )", tag);
        var grandchild = await NumberAsync(root);
        await Eventually.InTime(root.WaitForExitAsync());
        RoomProcesses.IsRunning(grandchild).ShouldBeTrue();

        var left = await Eventually.InTime(ProcessTree.EndAsync(root.Id, tag, House.Deadline));

        left.ShouldBeEmpty();
        RoomProcesses.IsRunning(grandchild).ShouldBeFalse();
    }

    [Test]
    public async Task The_root_and_its_children_are_ended()
    {
        var tag = Guid.NewGuid().ToString("N");
        using var root = Shell("sleep 600 & echo $!; wait", tag);
        var child = await NumberAsync(root);

        var left = await Eventually.InTime(ProcessTree.EndAsync(root.Id, tag, House.Deadline));

        left.ShouldBeEmpty();
        RoomProcesses.IsRunning(child).ShouldBeFalse();
        await Eventually.InTime(root.WaitForExitAsync());
    }

    [Test]
    public async Task A_child_that_laid_its_mark_aside_is_ended()
    {
        var tag = Guid.NewGuid().ToString("N");
        using var root = Shell("env -i sleep 600 & echo $!; wait", tag);
        var child = await NumberAsync(root);
        Eventually.True(() => File.ReadAllText($"/proc/{child}/comm") == "sleep\n", "the mark is laid aside");

        await Eventually.InTime(ProcessTree.EndAsync(root.Id, tag, House.Deadline));

        var survived = RoomProcesses.IsRunning(child);
        if (survived)
        {
            using var leftOver = Process.GetProcessById(child);
            leftOver.Kill();
        }
        survived.ShouldBeFalse();
    }

    [Test]
    public async Task Another_tree_goes_on()
    {
        var tag = Guid.NewGuid().ToString("N");
        using var mine = Shell("echo 1; exec sleep 600", tag);
        using var another = Shell("echo 1; exec sleep 600", Guid.NewGuid().ToString("N"));
        await NumberAsync(mine);
        await NumberAsync(another);

        await Eventually.InTime(ProcessTree.EndAsync(mine.Id, tag, House.Deadline));

        RoomProcesses.IsRunning(another.Id).ShouldBeTrue();
        another.Kill();
        await Eventually.InTime(another.WaitForExitAsync());
        await Eventually.InTime(mine.WaitForExitAsync());
    }

    [Test]
    public async Task A_tree_that_has_gone_is_ended_at_once()
    {
        using var root = Shell("echo 1", "gone");
        await Eventually.InTime(root.WaitForExitAsync());

        (await ProcessTree.EndAsync(root.Id, "gone", House.Deadline)).ShouldBeEmpty();
    }

    private static Process Shell(string script, string tag)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", script])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.Environment[ProcessTree.TagName] = tag;
        return Process.Start(start)!;
    }

    private static async Task<int> NumberAsync(Process shell) =>
        int.Parse((await Eventually.InTime(shell.StandardOutput.ReadLineAsync()))!, CultureInfo.InvariantCulture);
}
