using Katas.Engine.Witness;
using NUnit.Framework;
using Shouldly;

namespace Katas.Engine.Tests.Witness;

public sealed class JudgesDelaysTests
{
    [Test]
    public void All_who_ask_at_one_time_are_told_the_same()
    {
        var time = new ManualTime();
        var delays = new JudgesDelays(time);

        var first = delays.Now();
        time.Advance(TimeSpan.FromMilliseconds(20));

        first.ShouldNotBeEmpty();
        delays.Now().ShouldBeSameAs(first);
    }

    [Test]
    public void Later_it_is_looked_up_again()
    {
        var time = new ManualTime();
        var delays = new JudgesDelays(time);

        var first = delays.Now();
        time.Advance(TimeSpan.FromMilliseconds(60));

        delays.Now().ShouldNotBeSameAs(first);
    }
}
