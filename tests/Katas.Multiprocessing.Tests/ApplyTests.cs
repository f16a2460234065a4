using NUnit.Framework;
using Shouldly;

namespace Katas.Multiprocessing.Tests;

/// <summary>Single jobs, with and without callbacks, on processes and on threads.</summary>
[TestFixture(typeof(ProcessPool))]
[TestFixture(typeof(WorkerThreadPool))]
public sealed class ApplyTests(Type kind)
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(40);

    private IWorkerPool pool = null!;

    [SetUp]
    public void Open() => pool = Kinds.Make(kind, 2);

    [TearDown]
    public void Leave() => pool.Dispose();

    [Test]
    public void Apply_waits_for_the_result_and_takes_several_values_as_a_tuple()
    {
        pool.Apply(text => text.Length, "four").ShouldBe(4);
        pool.Apply(Jobs.Add, (2, 3)).ShouldBe(5);
        Should.Throw<DivideByZeroException>(() => pool.Apply(Jobs.Divide, 0));
    }

    [Test]
    public void ApplyAsync_returns_before_the_job_has_ended_and_its_task_waits()
    {
        using var signals = new Signals();

        var task = pool.ApplyAsync(Jobs.AnnounceAndWait, (signals.At("begun"), signals.At("go")));

        Signals.Await(signals.At("begun"));
        task.IsCompleted.ShouldBeFalse();
        signals.Give("go");
        task.Wait(Long).ShouldBeTrue();
    }

    [Test]
    public void Waiting_for_a_result_with_a_timeout_gives_up_and_the_job_goes_on()
    {
        using var signals = new Signals();
        var task = pool.ApplyAsync(Jobs.AnnounceAndWait, (signals.At("begun"), signals.At("go")));

        Should.Throw<TimeoutException>(() => task.WaitAsync(TimeSpan.FromMilliseconds(20)).GetAwaiter().GetResult());

        signals.Give("go");
        task.Wait(Long).ShouldBeTrue();
    }

    [Test]
    public void The_callback_gets_the_result_once_before_the_task_is_complete()
    {
        var got = new List<int>();
        Task<int> task = null!;
        var completeInside = new TaskCompletionSource<bool>();
        var assigned = new ManualResetEventSlim();

        task = pool.ApplyAsync(
            x => x * 2,
            21,
            value =>
            {
                assigned.Wait(Long);
                got.Add(value);
                completeInside.SetResult(task.IsCompleted);
            },
            _ => got.Add(-1)
        );
        assigned.Set();

        task.GetAwaiter().GetResult().ShouldBe(42);
        completeInside.Task.Result.ShouldBeFalse();
        got.ShouldBe([42]);
    }

    [Test]
    public void The_error_callback_gets_the_failure_once_and_the_task_fails_with_it()
    {
        var got = new List<object>();

        var task = pool.ApplyAsync(Jobs.Divide, 0, value => got.Add(value), got.Add);

        Should.Throw<DivideByZeroException>(() => task.GetAwaiter().GetResult());
        got.ShouldHaveSingleItem().ShouldBeOfType<DivideByZeroException>();
    }

    [Test]
    public void Callbacks_run_one_after_another_on_a_thread_of_the_pools_own()
    {
        var inside = 0;
        var threads = new HashSet<(int, string?)>();
        var calls = 0;

        var tasks = Enumerable
            .Range(0, 300)
            .Select(item => pool.ApplyAsync(Jobs.Divide, item % 3, _ => Callback(), _ => Callback()))
            .ToArray();
        Should.Throw<AggregateException>(() => Task.WaitAll(tasks, Long));

        calls.ShouldBe(300);
        threads.ShouldHaveSingleItem().Item2.ShouldBe("pool callbacks");

        void Callback()
        {
            Interlocked.Increment(ref inside).ShouldBe(1);
            threads.Add((Environment.CurrentManagedThreadId, Thread.CurrentThread.Name));
            calls++;
            Interlocked.Decrement(ref inside);
        }
    }

    [Test]
    public void A_callback_that_throws_makes_its_task_fail_and_the_next_ones_are_called()
    {
        var thrown = pool.ApplyAsync(x => x, 1, _ => throw new FormatException("the callback's own"));
        var both = pool.ApplyAsync(Jobs.Divide, 0, null, _ => throw new FormatException("the callback's own"));
        var after = 0;
        pool.ApplyAsync(x => x, 7, value => after = value).Wait(Long).ShouldBeTrue();

        after.ShouldBe(7);
        Should.Throw<FormatException>(() => thrown.GetAwaiter().GetResult());
        var all = Should.Throw<AggregateException>(() => both.GetAwaiter().GetResult()).InnerExceptions;
        all[0].ShouldBeOfType<DivideByZeroException>();
        all[1].ShouldBeOfType<FormatException>();
    }

    [Test]
    public void After_Close_and_Join_every_callback_has_run()
    {
        var sum = 0;
        for (var item = 0; item < 200; item++)
        {
            _ = pool.ApplyAsync(x => x, item, value => sum += value);
        }

        pool.Close();
        pool.Join();

        sum.ShouldBe(199 * 100);
    }

    [Test]
    public void When_the_pool_is_terminated_the_error_callback_is_told_so_once()
    {
        using var signals = new Signals();
        var held = Enumerable
            .Range(0, 2)
            .Select(index => pool.Submit(Jobs.AnnounceAndWait, (signals.At($"begun{index}"), signals.At("go"))))
            .ToArray();
        Signals.Await(signals.At("begun0"));
        Signals.Await(signals.At("begun1"));
        var told = new List<Exception>();
        var task = pool.ApplyAsync(x => x, 1, null, told.Add);

        pool.Terminate();
        signals.Give("go");
        pool.Join();

        task.IsCanceled.ShouldBeTrue();
        told.ShouldHaveSingleItem().ShouldBeAssignableTo<OperationCanceledException>();
        held.ShouldAllBe(job => job.IsCompleted);
    }

    [Test]
    public void A_callback_may_dispose_the_pool()
    {
        var task = pool.ApplyAsync(x => x, 5, _ => pool.Dispose());

        task.GetAwaiter().GetResult().ShouldBe(5);
    }
}
