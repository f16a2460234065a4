using Katas.Engine.Isolation;
using NUnit.Framework;
using Shouldly;

namespace Katas.Engine.Tests.Isolation;

public sealed class OwnCgroupsTests
{
    [Test]
    public void Where_each_controller_has_a_tree_the_own_group_lies_in_each()
    {
        var own = OwnCgroups.Parse(
            """
            30 25 0:26 / /sys/fs/cgroup/memory rw,relatime - cgroup cgroup rw,memory
            31 25 0:27 / /sys/fs/cgroup/pids rw,relatime - cgroup cgroup rw,pids
            32 25 0:28 / /sys/fs/cgroup/cpu,cpuacct rw,relatime - cgroup cgroup rw,cpu,cpuacct
            33 25 0:29 / /sys/fs/cgroup/unified rw,relatime - cgroup2 cgroup2 rw
            """,
            "8:pids:/\n4:memory:/jobs/one\n2:cpu,cpuacct:/\n0::/\n"
        );

        own.Of("memory").ShouldBe("/sys/fs/cgroup/memory/jobs/one");
        own.Of("pids").ShouldBe("/sys/fs/cgroup/pids");
        own.Of("cpuacct").ShouldBe("/sys/fs/cgroup/cpu,cpuacct");
        own.Of("cpuset").ShouldBeNull();
    }

    [Test]
    public void Where_all_have_one_tree_the_own_group_is_there()
    {
        var own = OwnCgroups.Parse(
            "30 25 0:26 / /sys/fs/cgroup rw,nosuid - cgroup2 cgroup2 rw,nsdelegate",
            "0::/user.slice/user-0.slice/session-1.scope\n"
        );

        own.Unified.ShouldBe("/sys/fs/cgroup/user.slice/user-0.slice/session-1.scope");
        own.Of("memory").ShouldBeNull();
    }

    [Test]
    public void A_mount_that_shows_a_part_of_the_tree_shows_that_part_at_its_own_place()
    {
        var own = OwnCgroups.Parse(
            "30 25 0:26 /docker/abc /sys/fs/cgroup/memory ro - cgroup cgroup rw,memory",
            "4:memory:/docker/abc/one\n"
        );

        own.Of("memory").ShouldBe("/sys/fs/cgroup/memory/one");
    }

    [Test]
    public void A_group_that_cannot_hand_controllers_down_has_its_groups_beside_it()
    {
        using var tree = new TemporaryFolder();
        tree.Write("slice/cgroup.subtree_control", "cpu memory pids\n");
        var own = OwnCgroups.Parse($"30 25 0:26 / {tree.Path} rw - cgroup2 cgroup2 rw", "0::/slice/session.scope\n");
        Directory.CreateDirectory(tree.At("slice/session.scope"));
        // The kernel makes these files with the folder.
        tree.Write("slice/run/cgroup.subtree_control", "memory pids\n");

        var place = CgroupPlace.Make("run", own, out var lacking);

        lacking.ShouldBe("");
        place.ShouldNotBeNull().Folders.ShouldBe([tree.At("slice/run")]);
    }

    [Test]
    public void Where_no_groups_can_be_made_it_is_said()
    {
        var own = OwnCgroups.Parse("", "");

        CgroupPlace.Make("run", own, out var lacking).ShouldBeNull();
        lacking.ShouldBe("no control groups for memory and pids are mounted");
    }
}
