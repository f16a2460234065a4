using Katas.Engine.Witness;
using NUnit.Framework;
using Shouldly;

namespace Katas.Engine.Tests.Witness;

public sealed class JudgesDelaysTests
{
    [TestCase(20, true)]
    [TestCase(60, false)]
    public void All_who_ask_at_one_time_are_told_the_same_and_later_it_is_looked_up_again(int milliseconds, bool same)
    {
        var time = new ManualTime();
        var delays = new JudgesDelays(time);

        var first = delays.Now();
        time.Advance(TimeSpan.FromMilliseconds(milliseconds));

        first.ShouldNotBeEmpty();
        ReferenceEquals(delays.Now(), first).ShouldBe(same);
    }
}
