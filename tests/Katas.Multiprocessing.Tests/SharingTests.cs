using System.Diagnostics;
using Katas.Multiprocessing.Sharing;
using NUnit.Framework;
using Shouldly;

namespace Katas.Multiprocessing.Tests;

public sealed class SharingTests
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(40);

    public sealed record Visit(
        SharedDictionary<string, int> Visited,
        JoinableQueue<(int, string)> Found,
        int First,
        int Count
    );

    [Test]
    public void A_dictionary_passed_to_jobs_is_the_same_one_there()
    {
        using var visited = new SharedDictionary<string, int>();
        visited["here"] = 1;
        using var pool = new ProcessPool(3);

        var won = pool.Map(AddAll, Enumerable.Range(0, 6).Select(job => (visited, job)), chunkSize: 1);

        won.Sum().ShouldBe(100);
        visited.Count.ShouldBe(101);
        visited["key 7"].ShouldBeInRange(0, 5);
        visited.ToArray().Length.ShouldBe(101);
        visited.TryRemove("here").ShouldBeTrue();
        visited.TryRemove("here").ShouldBeFalse();
        visited.TryGetValue("here", out _).ShouldBeFalse();
        Should.Throw<KeyNotFoundException>(() => visited["here"]);
    }

    [Test]
    public void All_a_dictionary_can_do_can_be_done_from_a_worker()
    {
        using var shared = new SharedDictionary<int, ProcessPoolTests.Animal>();
        using var pool = new ProcessPool(1);

        pool.Map(UseAll, [shared]).ShouldBe(["True False True 2 Rex no key 9 1 True False 1"]);
        shared[1].ShouldBe(new ProcessPoolTests.Animal("Rex"));
    }

    [Test]
    public void A_queue_is_first_in_first_out_for_all_processes()
    {
        using var queue = new JoinableQueue<int>();
        using var pool = new ProcessPool(1);
        for (var item = 0; item < 50; item++)
        {
            queue.Put(item);
        }

        pool.Map(TakeAll, [(queue, 50)])[0].ShouldBe(Enumerable.Range(0, 50));

        queue.Count.ShouldBe(0);
        queue.Join();
        Should.Throw<InvalidOperationException>(queue.TaskDone);
    }

    [Test]
    public void Four_consumers_share_what_two_producers_make_and_Join_waits_for_all()
    {
        using var visited = new SharedDictionary<string, int>();
        using var queue = new JoinableQueue<(int, string)>(capacity: 5);
        using var pool = new ProcessPool(6);
        var consumers = Enumerable
            .Range(0, 4)
            .Select(_ => pool.Submit(Consume, new Visit(visited, queue, 0, 0)))
            .ToArray();
        var producers = Enumerable
            .Range(0, 2)
            .Select(job => pool.Submit(Produce, new Visit(visited, queue, job * 100, 100)))
            .ToArray();

        Task.WaitAll(producers, Long).ShouldBeTrue();
        queue.Join();

        visited.Count.ShouldBe(200);
        for (var consumer = 0; consumer < 4; consumer++)
        {
            queue.Put((-1, "stop"));
        }
        consumers.Sum(consumer => consumer.GetAwaiter().GetResult()).ShouldBe(200);
    }

    [Test]
    public void A_take_without_an_item_ends_in_time_and_does_not_hold_up_others()
    {
        using var queue = new JoinableQueue<string>();
        using var pool = new ProcessPool(2);
        queue.TryTake(out _, TimeSpan.Zero).ShouldBeFalse();
        var waiting = pool.Submit(TakeOne, (queue, Timeout.InfiniteTimeSpan));
        pool.Submit(TakeOne, (queue, TimeSpan.FromMilliseconds(1))).GetAwaiter().GetResult().ShouldBeNull();

        queue.Put("late");

        waiting.GetAwaiter().GetResult().ShouldBe("late");
        Should.Throw<ArgumentOutOfRangeException>(() => queue.TryTake(out _, TimeSpan.FromSeconds(-5)));
        Should.Throw<ArgumentOutOfRangeException>(() => new JoinableQueue<int>(0));
    }

    [Test]
    public void An_item_taken_for_a_worker_that_was_killed_goes_to_the_next()
    {
        using var signals = new Signals();
        using var queue = new JoinableQueue<string>();
        using var pool = new ProcessPool(1);
        var waiting = pool.Submit(AnnounceAndTake, (queue, signals.At("begun")));
        var pid = int.Parse(signals.Content("begun"));

        Process.GetProcessById(pid).Kill();
        Should.Throw<WorkerDiedException>(() => waiting.GetAwaiter().GetResult());
        queue.Put("still here");

        queue.TryTake(out var item, Long).ShouldBeTrue();
        item.ShouldBe("still here");
    }

    [Test]
    public void A_disposed_object_says_so_here_and_in_workers()
    {
        var shared = new SharedDictionary<string, int>();
        using var queue = new JoinableQueue<string>();
        using var pool = new ProcessPool(1);
        pool.Map(KeepFirst, [(shared, 0)]);
        var path = ((ISharedObject)shared).Address.SocketPath;
        File.Exists(path).ShouldBeTrue();
        path.Length.ShouldBeLessThanOrEqualTo(100);

        shared.Dispose();

        Should.Throw<ObjectDisposedException>(() => shared.Count);
        Should.Throw<ObjectDisposedException>(() => pool.Submit(KeepFirst, (shared, 1)));
        pool.Map(UseKept, [0])[0].ShouldContain("has disposed it");
        File.Exists(path).ShouldBeFalse();
    }

    [Test]
    public void An_object_made_in_a_worker_is_gone_with_it()
    {
        using var pool = new ProcessPool(1);
        var theirs = pool.Map(MakeOne, ["made there"])[0];
        theirs["made there"].ShouldBe(1);
        var path = ((ISharedObject)theirs).Address.SocketPath;
        File.Exists(path).ShouldBeTrue();

        Should.Throw<WorkerDiedException>(() => pool.Map(Jobs.KillOn, [(1, 1)]));

        Should.Throw<ObjectDisposedException>(() => theirs.Count).Message.ShouldContain("has ended");
        pool.Dispose();
        File.Exists(path).ShouldBeFalse();
    }

    [Test]
    public void An_object_that_comes_back_to_its_owner_is_the_object_itself()
    {
        using var shared = new SharedDictionary<string, int>();
        using var pool = new ProcessPool(1);

        pool.Map(same => same, [shared])[0].ShouldBeSameAs(shared);
    }

    [Test]
    public void Disposing_a_queue_wakes_whoever_waits_at_it()
    {
        using var signals = new Signals();
        var queue = new JoinableQueue<string>();
        using var pool = new ProcessPool(1);
        var waiting = pool.Submit(AnnounceAndTake, (queue, signals.At("begun")));
        signals.Content("begun");

        queue.Dispose();

        Should.Throw<ObjectDisposedException>(() => waiting.GetAwaiter().GetResult());
    }

    private static readonly List<SharedDictionary<string, int>> Kept = [];

    private static int KeepFirst((SharedDictionary<string, int> Shared, int Ignored) item)
    {
        item.Shared["kept"] = 1;
        Kept.Add(item.Shared);
        return 0;
    }

    private static string UseKept(int ignored)
    {
        try
        {
            return Kept[0].Count.ToString();
        }
        catch (ObjectDisposedException gone)
        {
            return gone.Message;
        }
    }

    private static SharedDictionary<string, int> MakeOne(string key) => new() { [key] = 1 };

    private static int AddAll((SharedDictionary<string, int> Visited, int Job) item) =>
        Enumerable.Range(0, 100).Count(key => item.Visited.TryAdd($"key {key}", item.Job));

    private static string UseAll(SharedDictionary<int, ProcessPoolTests.Animal> shared)
    {
        var rex = new ProcessPoolTests.Animal("Rex");
        var added = shared.TryAdd(1, rex);
        var again = shared.TryAdd(1, rex);
        shared[2] = new ProcessPoolTests.Animal("Tom");
        var said = $"{added} {again} {shared.ContainsKey(2)} {shared.Count} {shared[1].Name}";
        try
        {
            _ = shared[9];
        }
        catch (KeyNotFoundException)
        {
            said += " no key 9";
        }
        var removed = shared.TryRemove(2);
        return $"{said} {shared.Count} {removed} {shared.TryGetValue(2, out _)} {shared.ToArray().Length}";
    }

    private static List<int> TakeAll((JoinableQueue<int> Queue, int Count) item)
    {
        var taken = new List<int>();
        for (var left = item.Count; left > 0; left--)
        {
            item.Queue.TryTake(out var next, Long);
            taken.Add(next);
            item.Queue.TaskDone();
        }
        return taken;
    }

    private static int Consume(Visit visit)
    {
        var done = 0;
        while (visit.Found.TryTake(out var item, Long) && item.Item1 >= 0)
        {
            visit.Visited.TryAdd(item.Item2, item.Item1);
            visit.Found.TaskDone();
            done++;
        }
        return done;
    }

    private static int Produce(Visit visit)
    {
        foreach (var item in Enumerable.Range(visit.First, visit.Count))
        {
            visit.Found.Put((item, $"item {item}"));
        }
        return visit.Count;
    }

    private static string? TakeOne((JoinableQueue<string> Queue, TimeSpan Timeout) item) =>
        item.Queue.TryTake(out var text, item.Timeout) ? text : null;

    private static string? AnnounceAndTake((JoinableQueue<string> Queue, string Begun) item)
    {
        _ = item.Queue.Count;
        Signals.Raise(item.Begun, Environment.ProcessId.ToString());
        return TakeOne((item.Queue, Timeout.InfiniteTimeSpan));
    }
}
