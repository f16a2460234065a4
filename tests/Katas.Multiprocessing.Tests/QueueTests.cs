using System.Diagnostics;
using NUnit.Framework;
using Shouldly;

namespace Katas.Multiprocessing.Tests;

/// <summary>What a queue does when it is full, when items cannot be sent, and when those who took some have gone.</summary>
public sealed class QueueTests
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(40);

    [Test]
    public void Put_waits_while_the_queue_is_full_until_another_process_takes_something()
    {
        using var signals = new Signals();
        using var queue = new JoinableQueue<int>(capacity: 2);
        using var pool = new ProcessPool(1);
        queue.Put(1);
        queue.Put(2);
        var third = Task.Factory.StartNew(() => queue.Put(3), TaskCreationOptions.LongRunning);
        third.Wait(TimeSpan.FromMilliseconds(50)).ShouldBeFalse();
        queue.Count.ShouldBe(2);

        pool.Apply(TakeOne, queue).ShouldBe(1);

        third.Wait(Long).ShouldBeTrue();
        queue.Count.ShouldBe(2);
    }

    [Test]
    public void Count_is_exact_after_every_step()
    {
        using var queue = new JoinableQueue<int>();
        queue.Count.ShouldBe(0);
        queue.Put(1);
        queue.Put(2);
        queue.Count.ShouldBe(2);
        queue.TryTake(out _, TimeSpan.Zero).ShouldBeTrue();
        queue.Count.ShouldBe(1);
        queue.TryTake(out _, TimeSpan.Zero).ShouldBeTrue();
        queue.TryTake(out _, TimeSpan.Zero).ShouldBeFalse();
        queue.Count.ShouldBe(0);
    }

    [Test]
    public void A_take_with_a_timeout_waits_as_long_and_no_less()
    {
        using var queue = new JoinableQueue<int>();
        var begun = Stopwatch.GetTimestamp();

        queue.TryTake(out _, TimeSpan.FromMilliseconds(200)).ShouldBeFalse();

        Stopwatch.GetElapsedTime(begun).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromMilliseconds(199));
    }

    [Test]
    public void What_cannot_be_sent_is_refused_by_Put_not_counted_and_the_queue_goes_on()
    {
        using var queue = new JoinableQueue<object>();
        using var shared = new SharedDictionary<string, object>();
        using var pool = new ProcessPool(1);

        Should.Throw<ValueRefusedException>(() => queue.Put(Stream.Null)).MemberPath.ShouldBe("item");
        Should.Throw<ValueRefusedException>(() => pool.Apply(PutAStream, queue));
        Should.Throw<ValueRefusedException>(() => shared["a"] = Stream.Null).MemberPath.ShouldBe("value");
        Should.Throw<ValueRefusedException>(() => shared.TryAdd("a", Stream.Null));

        queue.Count.ShouldBe(0);
        shared.Count.ShouldBe(0);
        queue.Put("fine");
        queue.TryTake(out var item, TimeSpan.Zero).ShouldBeTrue();
        item.ShouldBe("fine");
        queue.TaskDone();
        queue.Join();
    }

    [Test]
    public void Join_does_not_wait_for_a_process_that_took_an_item_and_died()
    {
        using var signals = new Signals();
        using var queue = new JoinableQueue<int>();
        using var pool = new ProcessPool(1);
        queue.Put(1);
        queue.Put(2);
        var doomed = pool.Submit(TakeAndHold, (queue, signals.At("taken")));
        var pid = int.Parse(signals.Content("taken"));
        var join = Task.Factory.StartNew(queue.Join, TaskCreationOptions.LongRunning);

        Process.GetProcessById(pid).Kill();

        Should.Throw<WorkerDiedException>(() => doomed.GetAwaiter().GetResult());
        Should
            .Throw<InvalidOperationException>(() => join.GetAwaiter().GetResult())
            .Message.ShouldContain($"process {pid} took 1 item(s) and ended");
        // What it left behind can be made good.
        queue.TaskDone();
        pool.Apply(TakeOne, queue).ShouldBe(2);
        queue.TaskDone();
        queue.Join();
    }

    [Test]
    public void An_item_may_be_called_done_by_another_process_than_took_it()
    {
        using var queue = new JoinableQueue<int>();
        queue.Put(1);
        using (var pool = new ProcessPool(1))
        {
            pool.Apply(TakeOne, queue).ShouldBe(1);
            queue.TaskDone();
        }

        queue.Join();
        Should.Throw<InvalidOperationException>(queue.TaskDone).Message.ShouldContain("more often");
    }

    [Test]
    public void Shared_objects_may_travel_inside_records_and_tuples_and_be_passed_on_by_workers()
    {
        using var queue = new JoinableQueue<int>();
        using var pool = new ProcessPool(1);

        pool.Apply(PassOn, (1, new Held(queue))).ShouldBe(5);

        queue.TryTake(out var item, TimeSpan.Zero).ShouldBeTrue();
        item.ShouldBe(5);
    }

    public sealed record Held(JoinableQueue<int> Queue);

    private static int PassOn((int, Held Held) item)
    {
        using var pool = new ProcessPool(1);
        return pool.Apply(PutFive, item.Held);
    }

    private static int PutFive(Held held)
    {
        held.Queue.Put(5);
        return 5;
    }

    private static int TakeOne(JoinableQueue<int> queue) => queue.TryTake(out var item, Long) ? item : -1;

    private static int PutAStream(JoinableQueue<object> queue)
    {
        queue.Put(Stream.Null);
        return 0;
    }

    private static int TakeAndHold((JoinableQueue<int> Queue, string Taken) item)
    {
        item.Queue.TryTake(out _, Long).ShouldBeTrue();
        Signals.Raise(item.Taken, Environment.ProcessId.ToString());
        new ManualResetEventSlim().Wait();
        return 0;
    }
}
