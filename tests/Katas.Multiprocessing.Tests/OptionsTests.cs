using NUnit.Framework;
using Shouldly;

namespace Katas.Multiprocessing.Tests;

/// <summary>Initializer, renewal and time-out of worker processes.</summary>
public sealed class OptionsTests
{
    private static string said = "nothing";

    [TearDown]
    public void Restore() => WorkerProgram.UseOwn();

    [Test]
    public void The_initializer_runs_once_in_every_worker_before_its_first_job()
    {
        using var signals = new Signals();
        var options = new ProcessPoolOptions().WithInitializer(Begin, (signals.At("log"), "hello"));
        using var pool = new ProcessPool(3, options);

        pool.Map(Say, Enumerable.Range(0, 30), chunkSize: 1).ShouldAllBe(word => word == "hello");

        Directory.GetFiles(signals.Folder, "log-*").Length.ShouldBe(3);
        Directory.GetFiles(signals.Folder, "log-*").Select(File.ReadAllText).ShouldAllBe(text => text == "x");
    }

    [Test]
    public void An_initializer_may_be_a_method_or_a_lambda_without_captures()
    {
        using var methods = new ProcessPool(1, new ProcessPoolOptions { Initializer = SayHello });
        using var lambdas = new ProcessPool(1, new ProcessPoolOptions { Initializer = () => said = "lambda" });

        methods.Apply(Say, 0).ShouldBe("hello");
        lambdas.Apply(Say, 0).ShouldBe("lambda");
    }

    [Test]
    public void A_worker_that_takes_anothers_place_is_initialized_too()
    {
        using var pool = new ProcessPool(1, new ProcessPoolOptions { Initializer = SayHello });

        Should.Throw<WorkerDiedException>(() => pool.Apply(Jobs.KillOn, (1, 1)));

        pool.Apply(Say, 0).ShouldBe("hello");
    }

    [Test]
    public void An_initializer_that_cannot_be_called_elsewhere_is_refused_when_the_pool_is_made()
    {
        var word = "captured";

        Should
            .Throw<JobRefusedException>(() =>
                new ProcessPool(1, new ProcessPoolOptions { Initializer = () => said = word })
            )
            .CapturedNames.ShouldBe(["word"]);
        Should
            .Throw<ValueRefusedException>(() =>
                new ProcessPool(1, new ProcessPoolOptions().WithInitializer(stream => { }, Stream.Null))
            )
            .MemberPath.ShouldBe("argument");
        Should.Throw<ArgumentNullException>(() => new ProcessPoolOptions().WithInitializer<int>(null!, 1));
    }

    [Test]
    public void When_an_initializer_throws_every_job_fails_with_it_and_the_pool_takes_no_more()
    {
        using var pool = new ProcessPool(2, new ProcessPoolOptions { Initializer = Fail });

        var failures = Enumerable
            .Range(0, 4)
            .Select(item => Should.Throw<WorkerStartException>(() => pool.Apply(Say, item)))
            .ToArray();

        failures[0].Message.ShouldContain("initializer");
        failures[0].InnerException.ShouldBeOfType<FormatException>().Message.ShouldBe("not today");
        failures.Distinct().Count().ShouldBe(4, "each caller has an exception of its own");
        Signals.Until(() => Signals.Children(Environment.ProcessId).Count == 0, "no worker is left");
    }

    [Test]
    public void An_initializer_that_ends_its_process_is_no_endless_series_of_workers()
    {
        using var pool = new ProcessPool(1, new ProcessPoolOptions { Initializer = () => Environment.Exit(5) });

        Should.Throw<WorkerStartException>(() => pool.Apply(Say, 0)).Message.ShouldContain("exit code 5");
    }

    [Test]
    public void A_worker_is_replaced_after_so_many_chunks()
    {
        using var signals = new Signals();
        using var pool = new ProcessPool(3, new ProcessPoolOptions { MaxTasksPerWorker = 10 });

        var done = pool.Map(Jobs.Where, Enumerable.Range(0, 100), chunkSize: 1);

        done.Select(result => result.Item).ShouldBe(Enumerable.Range(0, 100));
        var perWorker = done.GroupBy(result => result.Pid).Select(group => group.Count()).ToArray();
        perWorker.ShouldAllBe(count => count <= 10);
        perWorker.Length.ShouldBeGreaterThanOrEqualTo(10);
        var together = Enumerable
            .Range(0, 3)
            .Select(index => pool.Submit(Jobs.AnnounceAndWait, (signals.At($"begun{index}"), signals.At("go"))))
            .ToArray();
        Signals.Until(() => Directory.GetFiles(signals.Folder, "begun?").Length == 3, "the pool is three strong");
        signals.Give("go");
        together.Select(task => task.Result).Distinct().Count().ShouldBe(3);
    }

    [Test]
    public void A_chunk_counts_once_however_many_items_it_has()
    {
        using var pool = new ProcessPool(1, new ProcessPoolOptions { MaxTasksPerWorker = 3 });

        var pids = pool.Map(Jobs.Pid, Enumerable.Range(0, 60), chunkSize: 10);

        pids.Take(30).Distinct().Count().ShouldBe(1);
        pids.Skip(30).Distinct().Count().ShouldBe(1);
        pids.Distinct().Count().ShouldBe(2);
    }

    [Test]
    public void Join_waits_for_the_workers_that_take_the_last_jobs()
    {
        using var pool = new ProcessPool(3, new ProcessPoolOptions { MaxTasksPerWorker = 1 });
        var tasks = Enumerable.Range(0, 6).Select(item => pool.ApplyAsync(Jobs.Where, item)).ToArray();

        pool.Close();
        pool.Join();

        tasks.Select(task => task.Result.Item).ShouldBe(Enumerable.Range(0, 6));
        tasks.Select(task => task.Result.Pid).Distinct().Count().ShouldBe(6);
    }

    [Test]
    public void Options_that_make_no_sense_are_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => new ProcessPoolOptions { MaxTasksPerWorker = 0 });
        Should.Throw<ArgumentOutOfRangeException>(() => new ProcessPoolOptions { MaxTasksPerWorker = -1 });
        Should.Throw<ArgumentOutOfRangeException>(() => new ProcessPoolOptions { StartTimeout = TimeSpan.Zero });
        new ProcessPoolOptions { StartTimeout = Timeout.InfiniteTimeSpan }.MaxTasksPerWorker.ShouldBeNull();
    }

    [Test]
    public void A_worker_that_never_gets_ready_ends_the_pool_when_its_time_is_over()
    {
        WorkerProgram.Use("/bin/sleep", "1000");
        using var pool = new ProcessPool(2, new ProcessPoolOptions { StartTimeout = TimeSpan.FromMilliseconds(200) });

        Should.Throw<WorkerStartException>(() => pool.Apply(Say, 0)).Message.ShouldContain("StartTimeout");
        pool.Join();
        Signals.Children(Environment.ProcessId).ShouldBeEmpty();
    }

    [Test]
    public void An_initializer_that_never_ends_is_ended_when_its_time_is_over()
    {
        var options = new ProcessPoolOptions { StartTimeout = TimeSpan.FromSeconds(3) };
        using var pool = new ProcessPool(1, options.WithInitializer(Begin, ("", "for ever")));

        Should.Throw<WorkerStartException>(() => pool.Apply(Say, 0)).Message.ShouldContain("within 3 s");
    }

    [Test]
    public void When_one_worker_cannot_be_started_those_that_were_are_stopped()
    {
        using var signals = new Signals();
        // The first one starts and is a worker, the next is none.
        WorkerProgram.Use(
            "/bin/bash",
            "-c",
            $"mkdir '{signals.At("first")}' 2>/dev/null && exec '{WorkerProgramTests.HostProgram}' worker || exit 4"
        );
        using var pool = new ProcessPool(3);

        Should.Throw<WorkerStartException>(() => pool.Map(Jobs.AnnounceAndWait, [("", "never"), ("", "never")]));

        pool.Join();
        Signals.Children(Environment.ProcessId).ShouldBeEmpty();
    }

    private static void Begin((string Log, string Word) argument)
    {
        if (argument.Log.Length == 0)
        {
            new ManualResetEventSlim().Wait();
        }
        File.AppendAllText($"{argument.Log}-{Environment.ProcessId}", "x");
        said = argument.Word;
    }

    private static void SayHello() => said = "hello";

    private static void Fail() => throw new FormatException("not today");

    private static string Say(int ignored) => said;
}
