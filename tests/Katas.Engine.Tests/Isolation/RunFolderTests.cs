using Katas.Engine.Isolation;
using NUnit.Framework;
using Shouldly;

namespace Katas.Engine.Tests.Isolation;

public sealed class RunFolderTests
{
    [Test]
    public void It_is_removed_with_its_rooms()
    {
        var run = RunFolder.Create();
        var room = run.NewRoom();
        File.WriteAllText(Path.Join(room, "file"), "");

        run.Dispose();

        Directory.Exists(run.Path).ShouldBeFalse();
    }

    [Test]
    public void Nobody_else_may_look_into_it()
    {
        using var run = RunFolder.Create();

        File.GetUnixFileMode(run.Path)
            .ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Test]
    public void Each_room_is_another()
    {
        using var run = RunFolder.Create();

        run.NewRoom().ShouldNotBe(run.NewRoom());
    }

    [Test]
    public void What_a_dead_judge_left_is_removed_by_the_next()
    {
        // No process has this number: it is the largest that a process id can be written as.
        var left = Directory.CreateDirectory(Path.Join(Path.GetTempPath(), $"katas-run-{int.MaxValue}-left")).FullName;
        File.WriteAllText(Path.Join(left, "file"), "");

        using var run = RunFolder.Create();

        Directory.Exists(left).ShouldBeFalse();
    }

    [Test]
    public void What_a_living_judge_uses_stays()
    {
        using var first = RunFolder.Create();

        using var second = RunFolder.Create();

        Directory.Exists(first.Path).ShouldBeTrue();
    }

    [Test]
    public void A_folder_that_belongs_to_nobody_stays()
    {
        var strange = Directory.CreateDirectory(Path.Join(Path.GetTempPath(), "katas-run-notes")).FullName;

        using (RunFolder.Create()) { }

        var stayed = Directory.Exists(strange);
        Directory.Delete(strange);
        stayed.ShouldBeTrue();
    }
}
