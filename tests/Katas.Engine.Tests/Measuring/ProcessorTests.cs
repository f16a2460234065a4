using Katas.Engine.Measuring;
using Katas.Engine.Witness;
using NUnit.Framework;
using Shouldly;

namespace Katas.Engine.Tests.Measuring;

public sealed class ProcessorTests
{
    [Test]
    public void The_judges_own_work_is_not_foreign()
    {
        var nobody = new ScriptProcesses(runner: int.MaxValue);
        var before = ProcessorTime.Now(nobody);
        var sum = 0.0;
        while (ProcessorTime.Now(nobody).Since(before).Judge < TimeSpan.FromMilliseconds(100))
        {
            for (var i = 0; i < 100_000; i++)
            {
                sum += Math.Sqrt(i);
            }
        }

        var spent = ProcessorTime.Now(nobody).Since(before);

        sum.ShouldBePositive();
        // Both are counted in ticks, and in different places.
        (spent.All - spent.Idle - spent.Foreign).ShouldBeLessThanOrEqualTo(spent.Judge + TimeSpan.FromMilliseconds(1));
        spent.Judge.ShouldBeGreaterThanOrEqualTo(TimeSpan.FromMilliseconds(100));
    }

    [Test]
    public void The_processors_are_those_that_this_process_may_use() =>
        Processors.Count.ShouldBe(Environment.ProcessorCount);

    [Test]
    public void A_busy_loop_on_every_core_but_one_leaves_a_core_and_one_more_does_not()
    {
        var others = (Processors.Count - 1.0) / Processors.Count;

        new Disturbance(others + (0.1 / Processors.Count), IsTooMuch: true).LeavesNoCore.ShouldBeFalse();
        new Disturbance(others + (0.3 / Processors.Count), IsTooMuch: true).LeavesNoCore.ShouldBeTrue();
    }

    [Test]
    public void A_meter_adds_up_the_time_that_each_spent_inside()
    {
        var time = new ManualTime();
        var meter = new InFlightMeter(time);
        using (meter.Enter())
        {
            time.Advance(TimeSpan.FromSeconds(2));
            using (meter.Enter())
            {
                time.Advance(TimeSpan.FromSeconds(3));
            }
        }
        time.Advance(TimeSpan.FromSeconds(9));

        (meter.Peak, meter.Sum).ShouldBe((2, TimeSpan.FromSeconds(8)));
    }

    [Test]
    public async Task A_latency_never_ends_early()
    {
        using var pacer = new LatencyPacer();
        var ended = new List<int>();
        var began = TimeProvider.System.GetTimestamp();

        async Task WaitAsync(int number)
        {
            await pacer.DelayAsync(TimeSpan.FromMilliseconds(20));
            lock (ended)
            {
                ended.Add(number);
            }
        }
        await Eventually.InTime(Task.WhenAll(Enumerable.Range(0, 5).Select(WaitAsync)).ContinueWith(_ => 0));

        TimeProvider.System.GetElapsedTime(began).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromMilliseconds(20));
        ended.Count.ShouldBe(5);
    }
}
