using Katas.Engine.Isolation;
using NUnit.Framework;
using Shouldly;

namespace Katas.Engine.Tests.Isolation;

public sealed class HostProbeTests
{
    [Test]
    public void A_tier_can_be_had_no_better_than_asked_for()
    {
        foreach (var tier in Enum.GetValues<IsolationTier>())
        {
            ((int)HostProbe.Look(House.Tools, tier).Tier).ShouldBeLessThanOrEqualTo((int)tier);
        }
    }

    [Test]
    public void What_is_lacking_is_said_where_there_is_no_room()
    {
        var host = new HostIsolation(
            IsolationTier.Process,
            ["bubblewrap (bwrap), which makes locked rooms, is not installed."]
        );

        host.RefusalOfStrangers.ShouldNotBeNull().ShouldContain("bwrap");
        host.RefusalOfStrangers.ShouldContain("--trust");
    }

    [TestCase(IsolationTier.Namespaces)]
    [TestCase(IsolationTier.Full)]
    public void Strangers_are_let_into_locked_rooms(IsolationTier tier) =>
        new HostIsolation(tier, []).RefusalOfStrangers.ShouldBeNull();

    [Test]
    public void Every_tier_comes_back_from_its_name()
    {
        foreach (var tier in Enum.GetValues<IsolationTier>())
        {
            IsolationCode.Parse(IsolationCode.Of(tier)).ShouldBe(tier);
        }
        IsolationCode.Parse("Full").ShouldBeNull();
    }
}
