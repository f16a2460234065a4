using System.Diagnostics;
using NUnit.Framework;
using Shouldly;

namespace Katas.Multiprocessing.Tests;

public sealed class WorkerDeathTests
{
    [Test]
    public void A_worker_killed_with_its_job_fails_that_job_alone_and_is_replaced()
    {
        using var signals = new Signals();
        using var pool = new ProcessPool(2);
        var doomed = pool.Submit(Jobs.AnnounceAndWait, (signals.At("begun"), signals.At("go")));
        var pid = int.Parse(signals.Content("begun"));
        var others = Enumerable.Range(0, 50).Select(item => pool.Submit(Jobs.Where, item)).ToArray();

        Process.GetProcessById(pid).Kill();

        var death = Should.Throw<WorkerDiedException>(() => doomed.GetAwaiter().GetResult());
        death.Signal.ShouldBe(9);
        death.ProcessId.ShouldBe(pid);
        death.Item.ShouldContain(signals.At("begun"));
        Task.WhenAll(others).GetAwaiter().GetResult().Select(result => result.Item).ShouldBe(Enumerable.Range(0, 50));
        var pids = pool.Map(Jobs.Pid, Enumerable.Range(0, 20), chunkSize: 1);
        pids.ShouldNotContain(pid);
    }

    [Test]
    public void In_a_chunk_only_the_item_it_was_at_fails_and_no_item_runs_twice()
    {
        using var signals = new Signals();
        using var pool = new ProcessPool(2);
        var log = signals.At("ran");

        var death = Should.Throw<WorkerDiedException>(() =>
            pool.Map(Jobs.ExitOn, Enumerable.Range(0, 40).Select(item => (item, 13, log)), chunkSize: 20)
        );

        death.ExitCode.ShouldBe(3);
        death.Signal.ShouldBeNull();
        death.Item.ShouldStartWith("(13, 13,");
        Enumerable.Range(0, 40).Select(item => File.ReadAllText($"{log}-{item}")).ShouldAllBe(text => text == "x");
    }

    [Test]
    public void Answers_that_a_killed_worker_had_not_sent_yet_arrive()
    {
        using var pool = new ProcessPool(1);
        var tasks = Enumerable.Range(0, 200).Select(item => pool.Submit(Jobs.KillOn, (item, 150))).ToArray();

        Should.Throw<WorkerDiedException>(() => tasks[150].GetAwaiter().GetResult());

        for (var item = 0; item < 200; item++)
        {
            if (item != 150)
            {
                tasks[item].GetAwaiter().GetResult().ShouldBe(item);
            }
        }
    }

    [Test]
    public void Every_job_may_kill_its_worker_and_each_fails_by_itself()
    {
        using var pool = new ProcessPool(2);
        var tasks = Enumerable.Range(0, 6).Select(item => pool.Submit(Jobs.KillOn, (item, item))).ToArray();

        foreach (var task in tasks)
        {
            Should.Throw<WorkerDiedException>(() => task.GetAwaiter().GetResult()).Signal.ShouldBe(9);
        }
        pool.Map(x => x, [1, 2, 3]).ShouldBe([1, 2, 3]);
    }

    [Test]
    public void A_stack_overflow_is_a_death_with_a_signal()
    {
        using var pool = new ProcessPool(1);

        Should.Throw<WorkerDiedException>(() => pool.Map(Jobs.Overflow, [1])).Signal.ShouldBe(6);
    }

    [Test]
    public void An_idle_worker_that_is_killed_costs_no_job()
    {
        using var pool = new ProcessPool(2);
        var pids = pool.Map(Jobs.Pid, [1, 2], chunkSize: 1);

        foreach (var pid in pids)
        {
            Process.GetProcessById(pid).Kill();
        }

        pool.Map(Jobs.Echo, ["a", "b", "c"], chunkSize: 1).ShouldBe(["a", "b", "c"]);
    }

    [Test]
    public void A_worker_killed_while_a_large_item_is_being_sent_is_no_hang()
    {
        using var signals = new Signals();
        using var pool = new ProcessPool(1);
        var held = pool.Submit(Jobs.AnnounceAndWait, (signals.At("begun"), signals.At("go")));
        var pid = int.Parse(signals.Content("begun"));
        var large = pool.Submit(bytes => bytes.Length, new byte[10 << 20]);

        Process.GetProcessById(pid).Kill();

        Should.Throw<WorkerDiedException>(() => held.GetAwaiter().GetResult());
        large.GetAwaiter().GetResult().ShouldBe(10 << 20);
    }

    [Test]
    public void A_result_that_cannot_be_sent_fails_its_job_alone_and_the_worker_lives()
    {
        using var pool = new ProcessPool(1);
        var pid = pool.Map(Jobs.Pid, [0])[0];

        for (var round = 0; round < 20; round++)
        {
            var refused = Should.Throw<ValueRefusedException>(() =>
                pool.Map(x => new Carrier(x, new MemoryStream()), [1])
            );
            refused.MemberPath.ShouldBe("result.Content");
        }

        pool.Map(Jobs.Pid, [0])[0].ShouldBe(pid);
    }

    public sealed record Carrier(int Number, object Content);
}
