using Katas.PoolSoak;
using NUnit.Framework;
using Shouldly;

namespace Katas.Multiprocessing.Tests;

/// <summary>Small versions of what <c>make soak</c> does at length.</summary>
public sealed class SoakTests
{
    [Test]
    public void While_workers_are_killed_at_random_every_job_ends_once_and_nothing_is_left_over()
    {
        var report = KillSoak.Run(40_000, TestContext.CurrentContext.Random.Next());

        report.Kills.ShouldBeGreaterThan(0);
        report.Holds.ShouldBeTrue(report.ToString());
    }

    [Test]
    public void Many_numbers_go_through_Imap_in_flat_memory()
    {
        var report = NumberFlow.Run(200_000);

        report.Holds.ShouldBeTrue(report.ToString());
    }

    [Test]
    public void More_workers_than_processors_all_work_at_once()
    {
        var report = Crowd.Run(16);

        report.Holds.ShouldBeTrue(report.ToString());
    }
}
