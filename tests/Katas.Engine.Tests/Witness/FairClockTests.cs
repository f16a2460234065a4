using Katas.Engine.Witness;
using NUnit.Framework;
using Shouldly;

namespace Katas.Engine.Tests.Witness;

/// <summary>Two cores, a wall clock that goes when it is told to, and processor times as they are given.</summary>
public sealed class FairClockTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private readonly ManualTime _wall = new();
    private readonly Dictionary<int, (TimeSpan Had, TimeSpan Waited)> _threads = [];

    [SetUp]
    public void Forget() => _threads.Clear();

    [Test]
    public void On_an_idle_machine_it_is_the_wall_clock() => Elapsed(had: 1, waited: 0).ShouldBe(Second);

    [Test]
    public void A_script_that_sleeps_has_its_time_too() => Elapsed(had: 0, waited: 0).ShouldBe(Second);

    [Test]
    public void A_thread_that_waited_half_of_the_time_had_half_of_it() =>
        Elapsed(had: 0.5, waited: 0.5).ShouldBe(Second / 2);

    [Test]
    public void A_script_that_fills_the_machine_by_itself_is_not_waiting() =>
        Elapsed(had: 2, waited: 6).ShouldBe(Second);

    [Test]
    public void It_goes_at_a_tenth_at_the_least_so_that_every_limit_comes() =>
        Elapsed(had: 0, waited: 50).ShouldBe(Second / 10);

    [Test]
    public void A_thread_that_has_ended_does_not_count_backwards()
    {
        _threads[1] = (Second * 9, Second * 9);
        var clock = Clock();
        var began = clock.GetTimestamp();
        _threads.Remove(1);

        _wall.Advance(Second);

        clock.GetElapsedTime(began).ShouldBe(Second);
    }

    [Test]
    public void It_never_goes_back()
    {
        var clock = Clock();
        var last = clock.GetTimestamp();
        for (var i = 1; i <= 200; i++)
        {
            _threads[1] = (
                TimeSpan.Zero,
                i % 7 < 3 ? _threads.GetValueOrDefault(1).Waited + (Second / 10) : _threads.GetValueOrDefault(1).Waited
            );
            _wall.Advance(TimeSpan.FromMilliseconds(17 * (i % 5)));
            var now = clock.GetTimestamp();
            now.ShouldBeGreaterThanOrEqualTo(last);
            last = now;
        }
    }

    [Test]
    public void This_process_has_had_a_processor() =>
        ProcessorUse.Of(new ScriptProcesses(Environment.ProcessId)).Threads.ShouldNotBeEmpty();

    /// <summary>One second on the wall in which two threads had, and waited, so many seconds between them.</summary>
    private TimeSpan Elapsed(double had, double waited)
    {
        var clock = Clock();
        var began = clock.GetTimestamp();
        _threads[1] = (Second * had / 2, Second * waited / 2);
        _threads[2] = (Second * had / 2, Second * waited / 2);
        _wall.Advance(Second);
        return clock.GetElapsedTime(began);
    }

    private FairClock Clock() => new(() => ProcessorUse.Sum(new(_threads)), _wall, cores: 2);
}
