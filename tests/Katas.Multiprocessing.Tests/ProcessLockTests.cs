using System.Diagnostics;
using NUnit.Framework;
using Shouldly;

namespace Katas.Multiprocessing.Tests;

public sealed class ProcessLockTests
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(40);

    [Test]
    public void One_thread_of_one_process_at_a_time_is_inside()
    {
        using var gate = new ProcessLock();
        using var count = new SharedDictionary<string, int>();
        count["n"] = 0;
        using var pool = new ProcessPool(3);

        pool.Map(CountUp, Enumerable.Repeat((gate, count, 200), 6), chunkSize: 1);

        count["n"].ShouldBe(1200);
    }

    [Test]
    public void It_is_the_same_lock_for_threads_of_this_process()
    {
        using var gate = new ProcessLock();
        using var pool = new WorkerThreadPool(4);
        var count = 0;

        pool.Map(
            _ =>
            {
                for (var round = 0; round < 10_000; round++)
                {
                    using (gate.Enter())
                    {
                        count++;
                    }
                }
                return 0;
            },
            Enumerable.Range(0, 8),
            chunkSize: 1
        );

        count.ShouldBe(80_000);
    }

    [Test]
    public void Who_finds_it_held_may_wait_for_some_time_or_not_at_all()
    {
        using var signals = new Signals();
        using var gate = new ProcessLock();
        using var pool = new ProcessPool(1);
        var inside = pool.Submit(HoldUntil, (gate, signals.At("inside"), signals.At("go")));
        Signals.Await(signals.At("inside"));

        gate.TryEnter(out var held, TimeSpan.Zero).ShouldBeFalse();
        held.ShouldBeNull();
        var begun = Stopwatch.GetTimestamp();
        gate.TryEnter(out _, TimeSpan.FromMilliseconds(150)).ShouldBeFalse();
        Stopwatch.GetElapsedTime(begun).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromMilliseconds(149));

        signals.Give("go");
        gate.TryEnter(out held, Long).ShouldBeTrue();
        held.ShouldNotBeNull().Dispose();
        inside.Wait(Long).ShouldBeTrue();
        Should.Throw<ArgumentOutOfRangeException>(() => gate.TryEnter(out _, TimeSpan.FromSeconds(-5)));
    }

    [Test]
    public void Entering_twice_is_an_error_and_leaving_twice_is_none()
    {
        using var gate = new ProcessLock();
        var held = gate.Enter();

        Should.Throw<LockRecursionException>(() => gate.Enter());
        Should.Throw<LockRecursionException>(() => gate.TryEnter(out _, TimeSpan.Zero));
        held.Dispose();
        held.Dispose();

        gate.TryEnter(out held, TimeSpan.Zero).ShouldBeTrue();
        held.Dispose();
    }

    [Test]
    public void The_thread_that_entered_must_leave()
    {
        using var gate = new ProcessLock();
        var held = gate.Enter();

        var thread = new Thread(() => Should.Throw<SynchronizationLockException>(held.Dispose));
        thread.Start();
        thread.Join();

        held.Dispose();
        gate.TryEnter(out held, TimeSpan.Zero).ShouldBeTrue();
        held.Dispose();
    }

    [Test]
    public void An_exception_inside_leaves_the_lock()
    {
        using var gate = new ProcessLock();
        using var pool = new ProcessPool(1);

        Should.Throw<DivideByZeroException>(() => pool.Apply(FailInside, gate));

        gate.TryEnter(out var held, TimeSpan.Zero).ShouldBeTrue();
        gate.WasAbandoned.ShouldBeFalse();
        held.Dispose();
    }

    [Test]
    public void A_worker_that_dies_inside_leaves_the_lock_and_the_next_one_is_told()
    {
        using var signals = new Signals();
        using var gate = new ProcessLock();
        using var pool = new ProcessPool(2);
        var inside = pool.Submit(HoldUntil, (gate, signals.At("inside"), signals.At("go")));
        var pid = int.Parse(signals.Content("inside"));
        var next = pool.Submit(EnterAndTell, gate);

        Process.GetProcessById(pid).Kill();

        Should.Throw<WorkerDiedException>(() => inside.GetAwaiter().GetResult());
        next.GetAwaiter().GetResult().ShouldBeTrue();
        pool.Apply(EnterAndTell, gate).ShouldBeFalse("the one before left in order");
    }

    [Test]
    public void A_disposed_lock_says_so_also_to_those_who_wait_and_its_place_can_be_used_again()
    {
        using var signals = new Signals();
        var gate = new ProcessLock();
        using var pool = new ProcessPool(2);
        var inside = pool.Submit(HoldUntil, (gate, signals.At("inside"), signals.At("go")));
        Signals.Await(signals.At("inside"));
        var waiting = pool.Submit(AnnounceAndEnter, (gate, signals.At("waiting")));
        Signals.Await(signals.At("waiting"));

        gate.Dispose();

        Should.Throw<ObjectDisposedException>(() => waiting.GetAwaiter().GetResult());
        Should.Throw<ObjectDisposedException>(() => gate.Enter());
        Should.Throw<ObjectDisposedException>(() => pool.Submit(EnterAndTell, gate));
        using var another = new ProcessLock();
        pool.Apply(EnterAndTell, another).ShouldBeFalse();
        signals.Give("go");
        inside.Wait(Long).ShouldBeTrue("whoever is inside may leave");
        gate.Dispose();
    }

    [Test]
    public void Locks_that_come_and_go_need_no_more_room()
    {
        for (var round = 0; round < 20_000; round++)
        {
            using var gate = new ProcessLock();
            gate.Enter().Dispose();
        }

        Directory
            .GetFiles("/proc/self/fd")
            .Count(link =>
                File.ResolveLinkTarget(link, false)?.Name.StartsWith("memfd:pool", StringComparison.Ordinal) == true
            )
            .ShouldBeLessThan(10);
    }

    [Test]
    public void A_lock_whose_owner_has_gone_says_so()
    {
        using var pool = new ProcessPool(1);
        var theirs = pool.Apply(MakeOne, 0);
        theirs.Enter().Dispose();
        var pid = pool.Apply(Jobs.Pid, 0);
        Process.GetProcessById(pid).Kill();
        Signals.Until(() => !Signals.Exists(pid), "the owner has gone, with its last thread");

        Should.Throw<ObjectDisposedException>(() => theirs.Enter()).Message.ShouldContain("owns");
        Should.Throw<ObjectDisposedException>(() => theirs.TryEnter(out _, TimeSpan.Zero));
    }

    [Test]
    public void A_lock_that_comes_back_is_the_one_that_was_sent()
    {
        using var gate = new ProcessLock();
        using var pool = new ProcessPool(1);

        pool.Apply(same => same, gate).ShouldBeSameAs(gate);
        pool.Apply(pair => pair, (1, gate)).Item2.ShouldBeSameAs(gate);
    }

    [Test]
    public void A_worker_passes_a_lock_on_to_a_pool_of_its_own()
    {
        using var gate = new ProcessLock();
        using var pool = new ProcessPool(1);

        var held = gate.Enter();
        pool.Apply(PassOn, gate).ShouldBeFalse();
        held.Dispose();
        pool.Apply(PassOn, gate).ShouldBeTrue();
    }

    private static readonly List<ProcessLock> Kept = [];

    private static ProcessLock MakeOne(int ignored)
    {
        Kept.Add(new ProcessLock());
        return Kept[^1];
    }

    private static bool PassOn(ProcessLock gate)
    {
        using var pool = new ProcessPool(1);
        return pool.Apply(IsFree, gate);
    }

    private static bool IsFree(ProcessLock gate)
    {
        var free = gate.TryEnter(out var held, TimeSpan.Zero);
        held?.Dispose();
        return free;
    }

    private static int CountUp((ProcessLock Gate, SharedDictionary<string, int> Count, int Rounds) item)
    {
        for (var round = 0; round < item.Rounds; round++)
        {
            using (item.Gate.Enter())
            {
                item.Count["n"] = item.Count["n"] + 1;
            }
        }
        return 0;
    }

    private static int HoldUntil((ProcessLock Gate, string Inside, string Go) item)
    {
        using (item.Gate.Enter())
        {
            return Jobs.AnnounceAndWait((item.Inside, item.Go));
        }
    }

    private static int FailInside(ProcessLock gate)
    {
        using (gate.Enter())
        {
            return Jobs.Divide(0);
        }
    }

    private static bool EnterAndTell(ProcessLock gate)
    {
        using (gate.Enter())
        {
            return gate.WasAbandoned;
        }
    }

    private static bool AnnounceAndEnter((ProcessLock Gate, string Waiting) item)
    {
        Signals.Raise(item.Waiting, "");
        return EnterAndTell(item.Gate);
    }
}
