using System.Runtime.CompilerServices;
using NUnit.Framework;
using Shouldly;

namespace Katas.Multiprocessing.Tests;

/// <summary>How pools end, and what they keep alive, on processes and on threads.</summary>
[TestFixture(typeof(ProcessPool))]
[TestFixture(typeof(WorkerThreadPool))]
public sealed class LifetimeTests(Type kind)
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(40);

    [Test]
    public void A_map_asked_for_returns_before_its_jobs_have_ended_and_gives_the_results_in_order()
    {
        using var signals = new Signals();
        using var pool = Kinds.Make(kind, 2);

        var map = pool.MapAsync(
            Jobs.WaitAndReturn,
            Enumerable.Range(0, 3).Select(index => (index, signals.At("go"))),
            chunkSize: 1
        );

        map.IsCompleted.ShouldBeFalse();
        signals.Give("go");
        map.GetAwaiter().GetResult().ShouldBe([0, 1, 2]);
        pool.MapAsync(x => x, Array.Empty<int>()).Result.ShouldBeEmpty();
        Should.Throw<DivideByZeroException>(() => pool.MapAsync(Jobs.Divide, [1, 0]).GetAwaiter().GetResult());
    }

    [Test]
    public void What_was_cancelled_before_it_began_does_not_hold_up_the_end()
    {
        using var signals = new Signals();
        using var source = new CancellationTokenSource();
        using var pool = Kinds.Make(kind, 1);
        var held = pool.Submit(Jobs.AnnounceAndWait, (signals.At("begun"), signals.At("go")));
        Signals.Await(signals.At("begun"));
        var waiting = Enumerable.Range(0, 1000).Select(item => pool.Submit(x => x, item, source.Token)).ToArray();

        source.Cancel();
        pool.Close();
        signals.Give("go");
        pool.Join();

        held.IsCompletedSuccessfully.ShouldBeTrue();
        waiting.ShouldAllBe(task => task.IsCanceled);
    }

    [Test]
    public void Ending_an_ended_pool_again_does_nothing()
    {
        var pool = Kinds.Make(kind, 2);
        pool.Terminate();
        pool.Terminate();
        pool.Close();
        pool.Join();
        pool.Join();
        pool.Dispose();
        pool.Dispose();

        Should.Throw<InvalidOperationException>(() => pool.Apply(x => x, 1));
        Should.Throw<InvalidOperationException>(() => pool.MapAsync(x => x, [1]));
        Should.Throw<InvalidOperationException>(() => pool.ApplyAsync(x => x, 1, _ => { }));
    }

    [Test]
    public void Terminate_cancels_ten_thousand_jobs_that_wait()
    {
        using var signals = new Signals();
        using var pool = Kinds.Make(kind, 2);
        var tasks = Enumerable
            .Range(0, 10_000)
            .Select(job =>
                pool.ApplyAsync(Jobs.AnnounceAndWait, (signals.At($"begun{Math.Min(job, 5)}"), signals.At("go")))
            )
            .ToArray();
        Signals.Await(signals.At("begun1"));

        pool.Terminate();
        signals.Give("go");
        pool.Join();

        tasks.ShouldAllBe(task => task.IsCompleted);
        tasks.Count(task => task.IsCanceled).ShouldBeGreaterThanOrEqualTo(9_998);
    }

    [Test]
    public void Many_more_jobs_than_workers_are_no_trouble_and_each_caller_gets_its_own()
    {
        using var pool = Kinds.Make(kind, 2);

        Parallel.For(
            0,
            8,
            caller =>
            {
                for (var round = 0; round < 20; round++)
                {
                    var first = (caller * 1000) + round;
                    pool.Map(x => x + 1, Enumerable.Range(first, 50), chunkSize: 3)
                        .ShouldBe(Enumerable.Range(first + 1, 50));
                    pool.Apply(x => -x, first).ShouldBe(-first);
                }
            }
        );
    }

    [Test]
    public void A_pool_keeps_neither_items_nor_results_once_the_job_has_ended()
    {
        using var pool = Kinds.Make(kind, 2);

        var (item, result) = Use(pool);

        Signals.Until(
            () =>
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
                return !item.IsAlive && !result.IsAlive;
            },
            "both are collected"
        );
    }

    [Test]
    public void A_pool_that_nobody_refers_to_does_what_it_was_asked_for_and_lets_its_workers_go()
    {
        var work = Forget();

        Signals.Until(
            () =>
            {
                GC.Collect();
                GC.WaitForPendingFinalizers();
                return work.All(task => task.IsCompleted) && Signals.Children(Environment.ProcessId).Count == 0;
            },
            "the workers have gone"
        );
        work.Select(task => task.Result).ShouldBe(Enumerable.Range(0, 100));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private Task<int>[] Forget()
    {
        var pool = Kinds.Make(kind, 2);
        return [.. Enumerable.Range(0, 100).Select(item => pool.Submit(x => x, item))];
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (WeakReference Item, WeakReference Result) Use(IWorkerPool pool)
    {
        var item = new byte[1000];
        var task = pool.ApplyAsync(bytes => bytes.Length.ToString(), item, _ => { });
        task.Wait(Long).ShouldBeTrue();
        pool.Imap(bytes => bytes.Length, [item, item]).Count().ShouldBe(2);
        return (new WeakReference(item), new WeakReference(task.Result));
    }
}
