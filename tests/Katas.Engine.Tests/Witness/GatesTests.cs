using System.Collections.Concurrent;
using Katas.Engine.Witness;
using NUnit.Framework;
using Shouldly;

namespace Katas.Engine.Tests.Witness;

public sealed class GatesTests
{
    private readonly Gates _gates = new();
    private readonly ConcurrentQueue<string> _opened = new();

    [SetUp]
    public void Begin()
    {
        _gates.Begin(hold: true, () => { });
        _opened.Clear();
    }

    [Test]
    public void A_job_is_held_with_what_is_known_of_it_until_it_is_let_go()
    {
        _gates.Arrive("a", process: 7, thread: 8, Opens("a"));

        _gates.Held.ShouldBe([new HeldJob(0, "a", 7, 8)]);
        _opened.ShouldBeEmpty();
        _gates.Open(_gates.Held[0]);
        _opened.ShouldBe(["a"]);
        _gates.Held.ShouldBeEmpty();
    }

    [Test]
    public void One_is_let_go_and_the_others_stay_in_their_order()
    {
        Arrive("a", "b", "c");

        _gates.Open(_gates.Held[1]);

        _opened.ShouldBe(["b"]);
        Held().ShouldBe(["a", "c"]);
    }

    [Test]
    public void A_job_is_let_go_once_however_often_it_is_asked()
    {
        Arrive("a");
        var job = _gates.Held[0];

        _gates.Open(job);
        _gates.Open(job);
        _gates.OpenAll();

        _opened.ShouldBe(["a"]);
    }

    [Test]
    public void All_are_let_go_and_later_ones_are_not_held()
    {
        Arrive("a", "b");

        _gates.OpenAll();
        Arrive("c");

        _opened.ShouldBe(["a", "b", "c"]);
        _gates.Held.ShouldBeEmpty();
        _gates.Arrived.Select(job => job.Key).ShouldBe(["a", "b", "c"]);
    }

    [Test]
    public void Where_nothing_is_held_jobs_are_only_counted()
    {
        _gates.Begin(hold: false, () => { });

        Arrive("a", "a");

        _opened.ShouldBe(["a", "a"]);
        _gates.Held.ShouldBeEmpty();
        _gates.Arrived.Select(job => (job.Number, job.Key)).ShouldBe([(0, "a"), (1, "a")]);
    }

    [Test]
    public void A_job_that_was_let_go_is_inside_until_it_has_left()
    {
        Arrive("a");
        _gates.Open(_gates.Held[0]);
        _gates.IsInside("a").ShouldBeTrue();

        _gates.Leave("a");

        _gates.IsInside("a").ShouldBeFalse();
    }

    [Test]
    public void Of_two_about_the_same_one_is_still_inside_when_the_other_has_left()
    {
        Arrive("a", "a");

        _gates.Leave("a");
        _gates.IsInside("a").ShouldBeTrue();
        _gates.Leave("a");

        _gates.IsInside("a").ShouldBeFalse();
    }

    [Test]
    public void Who_leaves_before_being_let_go_is_held_no_longer()
    {
        Arrive("a", "b");

        _gates.Leave("a");

        Held().ShouldBe(["b"]);
        _gates.OpenAll();
        _opened.ShouldBe(["b"]);
        _gates.Arrived.Count.ShouldBe(2);
    }

    [Test]
    public void Who_was_never_there_may_leave()
    {
        Arrive("a");

        _gates.Leave("stranger");

        Held().ShouldBe(["a"]);
        _gates.IsInside("stranger").ShouldBeFalse();
    }

    [Test]
    public void The_next_case_knows_nothing_of_the_one_before()
    {
        Arrive("a");

        _gates.Begin(hold: true, () => { });

        _opened.ToArray().ShouldBe(["a"]);
        _gates.Held.ShouldBeEmpty();
        _gates.Arrived.ShouldBeEmpty();
        _gates.IsInside("a").ShouldBeFalse();
        Arrive("b");
        _gates.Held.ShouldHaveSingleItem().Number.ShouldBe(0);
    }

    [Test]
    public void Each_arrival_and_departure_is_told_when_it_can_be_seen()
    {
        var seen = new List<(int Held, bool Inside)>();
        _gates.Begin(hold: true, () => seen.Add((_gates.Held.Count, _gates.IsInside("a"))));

        Arrive("a");
        _gates.Open(_gates.Held[0]);
        _gates.Leave("a");

        seen.ShouldBe([(1, true), (0, false)]);
    }

    [Test]
    public async Task Nothing_is_lost_when_many_come_and_go_at_once()
    {
        const int Threads = 16;
        const int Jobs = 200;
        var told = 0;
        _gates.Begin(hold: true, () => Interlocked.Increment(ref told));
        using var start = new Barrier(Threads + 1);
        var coming = Enumerable
            .Range(0, Threads)
            .Select(thread => Task.Factory.StartNew(() => Come(thread, Jobs, start), TaskCreationOptions.LongRunning))
            .ToList();

        start.SignalAndWait(House.Deadline).ShouldBeTrue();
        Eventually.True(
            () =>
            {
                foreach (var job in _gates.Held)
                {
                    _gates.Open(job);
                }
                return coming.TrueForAll(one => one.IsCompleted);
            },
            "all have come, been let go, and left"
        );

        await Task.WhenAll(coming);
        _gates.Held.ShouldBeEmpty();
        _gates.Arrived.Select(job => job.Number).ShouldBe(Enumerable.Range(0, Threads * Jobs));
        _gates.Arrived.Select(job => job.Key).Distinct().Count().ShouldBe(Threads * Jobs);
        _gates.Arrived.ShouldAllBe(job => !_gates.IsInside(job.Key));
        told.ShouldBe(2 * Threads * Jobs);
    }

    private void Come(int thread, int jobs, Barrier start)
    {
        start.SignalAndWait(House.Deadline).ShouldBeTrue();
        for (var i = 0; i < jobs; i++)
        {
            using var open = new ManualResetEventSlim();
            _gates.Arrive($"{thread}-{i}", process: 0, thread, open.Set);
            open.Wait(House.Deadline).ShouldBeTrue();
            _gates.Leave($"{thread}-{i}");
        }
    }

    private void Arrive(params IEnumerable<string> keys)
    {
        foreach (var key in keys)
        {
            _gates.Arrive(key, process: 0, thread: 0, Opens(key));
        }
    }

    private Action Opens(string key) => () => _opened.Enqueue(key);

    private IEnumerable<string> Held() => _gates.Held.Select(job => job.Key);
}
