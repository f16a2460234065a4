using Katas.Engine.Witness;
using NUnit.Framework;
using Shouldly;

namespace Katas.Engine.Tests.Witness;

/// <summary>What threads would do with processors of their own, from what they had in one second and waited for.</summary>
public sealed class ProcessorUseTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Test]
    public void A_thread_that_computes_wants_a_processor() => Demand((1, 0)).ShouldBe(1);

    [Test]
    public void So_does_one_that_is_given_a_tenth_of_it() => Demand((0.1, 0.9)).ShouldBe(1, tolerance: 1e-9);

    [Test]
    public void One_that_sleeps_wants_none() => Demand((0, 0)).ShouldBe(0);

    [Test]
    public void One_that_looks_again_and_again_wants_next_to_none() => Demand((0.02, 0)).ShouldBe(0.02);

    [Test]
    public void Nor_does_it_where_it_waits_for_its_turn_at_each_look() => Demand((0.02, 0.6)).ShouldBe(0.05, 1e-9);

    [Test]
    public void Several_threads_want_what_they_want_together() => Demand((0.5, 0.5), (0.5, 0)).ShouldBe(1.5, 1e-9);

    [Test]
    public void A_wait_that_began_earlier_counts_as_no_more_than_all_of_the_time() => Demand((0.01, 1.5)).ShouldBe(1);

    private static double Demand(params (double Had, double Waited)[] threads) =>
        ProcessorUse
            .Sum(threads.Index().ToDictionary(at => at.Index, at => (at.Item.Had * Second, at.Item.Waited * Second)))
            .Demand(Second);
}
