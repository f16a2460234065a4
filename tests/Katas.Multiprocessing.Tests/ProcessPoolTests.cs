using System.Net.Http;
using System.Runtime.Loader;
using Katas.Multiprocessing.Tests.Host;
using NUnit.Framework;
using Shouldly;

namespace Katas.Multiprocessing.Tests;

public sealed class ProcessPoolTests
{
    public record Animal(string Name);

    public sealed record Dog(string Name, int[] Walks) : Animal(Name)
    {
        public string Mood { get; init; } = "good";
    }

    public sealed class NotFoundException(int number) : Exception($"{number} was not found")
    {
        public int Number => number;
    }

    [Test]
    public void Jobs_run_in_as_many_other_processes_as_there_are_jobs_for([Values(1, 2, 3, 4, 5, 9)] int jobs)
    {
        using var pool = new ProcessPool(4);

        var pids = Task.WhenAll(Enumerable.Range(0, jobs).Select(job => pool.Submit(Jobs.Pid, job)))
            .GetAwaiter()
            .GetResult();

        pids.Distinct().Count().ShouldBe(Math.Min(4, jobs));
        pids.ShouldNotContain(Environment.ProcessId);
    }

    [Test]
    public void After_Dispose_no_worker_is_left_not_even_as_a_zombie()
    {
        var pool = new ProcessPool(3);
        var pids = pool.Map(Jobs.Pid, Enumerable.Range(0, 12), chunkSize: 1).Distinct().ToArray();

        pool.Dispose();

        pids.Length.ShouldBe(3);
        pids.ShouldAllBe(pid => !Signals.Exists(pid));
    }

    [Test]
    public void A_pool_that_was_never_used_leaves_nothing_either()
    {
        new ProcessPool(3).Dispose();

        Signals.Children(Environment.ProcessId).ShouldBeEmpty();
    }

    [Test]
    public void Terminate_ends_ten_thousand_long_jobs_at_once()
    {
        using var signals = new Signals();
        using var pool = new ProcessPool(2);
        var tasks = Enumerable
            .Range(0, 10_000)
            .Select(job =>
                pool.Submit(Jobs.AnnounceAndWait, (signals.At($"begun{Math.Min(job, 5)}"), signals.At("never")))
            )
            .ToArray();
        Signals.Await(signals.At("begun1"));

        pool.Terminate();
        pool.Join();

        tasks.ShouldAllBe(task => task.IsCanceled);
        Signals.Children(Environment.ProcessId).ShouldBeEmpty();
    }

    [Test]
    public void Terminate_cancels_a_map_that_others_wait_for()
    {
        using var signals = new Signals();
        using var pool = new ProcessPool(2);
        var map = Task.Factory.StartNew(
            () => pool.Map(Jobs.AnnounceAndWait, [(signals.At("begun"), signals.At("never"))]),
            TaskCreationOptions.LongRunning
        );
        Signals.Await(signals.At("begun"));

        pool.Terminate();

        Should.Throw<OperationCanceledException>(() => map.GetAwaiter().GetResult());
    }

    [Test]
    public void Jobs_behind_a_long_one_go_to_a_worker_that_is_free()
    {
        using var signals = new Signals();
        using var pool = new ProcessPool(2);
        // Short jobs earn the workers the right to take some ahead; then one of those ahead is long.
        pool.Map(Jobs.Echo, Enumerable.Repeat("short", 5000), chunkSize: 1).Length.ShouldBe(5000);
        var mixed = Enumerable
            .Range(0, 400)
            .Select(job =>
                job == 100
                    ? pool.Submit(Jobs.AnnounceAndWait, (signals.At("begun"), signals.At("go")))
                    : pool.Submit(Jobs.Divide, job + 1)
            )
            .ToArray();

        Task.WaitAll([.. mixed.Where((_, job) => job != 100)], TimeSpan.FromSeconds(40)).ShouldBeTrue();
        mixed[100].IsCompleted.ShouldBeFalse();
        signals.Give("go");
        mixed[100].Wait(TimeSpan.FromSeconds(40)).ShouldBeTrue();
    }

    [Test]
    public void Results_that_are_done_do_not_wait_for_a_long_job_behind_them()
    {
        using var signals = new Signals();
        using var pool = new ProcessPool(1);
        pool.Map(Jobs.Echo, Enumerable.Repeat("short", 3000), chunkSize: 1);
        var first = Enumerable.Range(0, 300).Select(job => pool.Submit(Jobs.Divide, job + 1)).ToArray();
        var held = pool.Submit(Jobs.AnnounceAndWait, (signals.At("begun"), signals.At("go")));

        Task.WaitAll(first, TimeSpan.FromSeconds(40)).ShouldBeTrue();
        held.IsCompleted.ShouldBeFalse();
        signals.Give("go");
        held.Wait(TimeSpan.FromSeconds(40)).ShouldBeTrue();
    }

    [Test]
    public void Large_items_and_results_with_short_chunks_between_do_not_block()
    {
        using var pool = new ProcessPool(2);
        var items = Enumerable.Range(0, 60).Select(index => new byte[index % 7 == 0 ? 3 << 20 : index]).ToArray();

        pool.Map(bytes => bytes, items, chunkSize: 1)
            .Select(bytes => bytes.Length)
            .ShouldBe(items.Select(bytes => bytes.Length));
        pool.Map(size => new byte[size], Enumerable.Range(0, 2000).Select(index => index * 10), chunkSize: 1)
            .Length.ShouldBe(2000);
    }

    [Test]
    public void Records_keep_their_own_type_and_what_is_not_in_the_constructor()
    {
        using var pool = new ProcessPool(1);
        Animal dog = new Dog("Rex", [1, 2]) { Mood = "tired" };

        var back = pool.Map(animal => animal with { Name = animal.Name + "!" }, [dog])
            .ShouldHaveSingleItem()
            .ShouldBeOfType<Dog>();

        back.Name.ShouldBe("Rex!");
        back.Walks.ShouldBe([1, 2]);
        back.Mood.ShouldBe("tired");
    }

    [Test]
    public void A_job_whose_assembly_is_loaded_a_second_time_gets_values_of_that_load()
    {
        var context = new AssemblyLoadContext("again", isCollectible: true);
        var again = context.LoadFromAssemblyPath(typeof(HostJobs).Assembly.Location);
        var point = again.GetType(typeof(HostJobs.Point).FullName!)!;
        var job = again.GetType(typeof(HostJobs).FullName!)!.GetMethod(nameof(HostJobs.Shift))!;
        using var pool = new ProcessPool(1);
        var submit = typeof(ProcessPool).GetMethod(nameof(ProcessPool.Submit))!.MakeGenericMethod(point, point);

        var task = (Task)
            submit.Invoke(
                pool,
                [
                    job.CreateDelegate(typeof(Func<,>).MakeGenericType(point, point)),
                    Activator.CreateInstance(point, 1, 2, "p"),
                    CancellationToken.None,
                ]
            )!;
        task.Wait(TimeSpan.FromSeconds(40)).ShouldBeTrue();

        var result = task.GetType().GetProperty("Result")!.GetValue(task)!;
        result.GetType().ShouldBe(point);
        result.ToString().ShouldBe("Point { X = 2, Y = 2, Name = p' }");
        pool.Map(HostJobs.Shift, [new HostJobs.Point(1, 1, "q")]).ShouldBe([new HostJobs.Point(2, 1, "q'")]);
    }

    [Test]
    public void An_exception_of_the_jobs_own_comes_with_its_fields_its_cause_and_the_line_it_was_thrown_at()
    {
        using var pool = new ProcessPool(1);

        var thrown = Should.Throw<NotFoundException>(() =>
            pool.Map(number => number > 0 ? throw new NotFoundException(number) : number, [42])
        );

        thrown.Number.ShouldBe(42);
        thrown.ToString().ShouldContain("ProcessPoolTests.cs:line");
        Should
            .Throw<InvalidOperationException>(() => pool.Map(Jobs.ThrowWithCause, ["cause"]))
            .InnerException.ShouldBeOfType<FormatException>()
            .Message.ShouldBe("cause");
    }

    [Test]
    public void An_exception_that_cannot_be_rebuilt_arrives_as_a_RemoteException()
    {
        using var pool = new ProcessPool(1);

        var thrown = Should.Throw<RemoteException>(() => pool.Map(Jobs.ThrowForeign, [1]));

        thrown.TypeName.ShouldContain("Foreign");
        thrown.RemoteMessage.ShouldBe("from afar");
        thrown.RemoteStackTrace.ShouldNotBeNull().ShouldContain(nameof(Jobs.ThrowForeign));
    }

    [Test]
    public void An_item_that_cannot_be_sent_is_refused_at_the_call_with_the_path_to_it()
    {
        using var pool = new ProcessPool(1);
        using var client = new HttpClient();

        var refused = Should.Throw<ValueRefusedException>(() =>
            pool.Map(item => item.Address.Length, [new Fetch("a", null), new Fetch("b", client)])
        );

        refused.Message.ShouldStartWith("item.Client (System.Net.Http.HttpClient)");
        Should
            .Throw<ValueRefusedException>(() => pool.Submit(item => item.Item1, (1, new Lock())))
            .MemberPath.ShouldBe("item.Item2");
        Should.Throw<ValueRefusedException>(() => pool.Submit(stream => 1, Stream.Null)).MemberPath.ShouldBe("item");
        Should
            .Throw<ValueRefusedException>(() => pool.Submit(async number => await Task.FromResult(number), 1))
            .MemberPath.ShouldBe("result");
        pool.Map(item => item.Address, [new Fetch("a", null)]).ShouldBe(["a"]);
    }

    [Test]
    public void A_pool_works_inside_a_worker()
    {
        using var pool = new ProcessPool(2);

        var inner = pool.Map(Jobs.PoolInside, [3, 4], chunkSize: 1);

        inner.ShouldBe([
            [0, 1, 4],
            [0, 1, 4, 9],
        ]);
    }

    [Test]
    public void Two_pools_work_at_once()
    {
        using var one = new ProcessPool(2);
        using var two = new ProcessPool(2);

        var first = one.Submit(Jobs.Pid, 1);
        var second = two.Submit(Jobs.Pid, 1);

        first.GetAwaiter().GetResult().ShouldNotBe(second.GetAwaiter().GetResult());
    }

    [Test]
    public void What_jobs_print_and_read_is_no_part_of_the_answers()
    {
        using var pool = new ProcessPool(1);

        pool.Map(Jobs.Talk, ["quietly"]).ShouldBe(["quietly:end"]);
    }

    [Test]
    public void A_worker_inherits_no_pipe_of_its_siblings()
    {
        // What this process got from whoever started it may go on to its children; what it makes itself may not.
        var inherited = Jobs.Pipes(0);
        using var pool = new ProcessPool(3);

        var pipes = pool.Map(Jobs.Pipes, Enumerable.Range(0, 3), chunkSize: 1)
            .Select(own => own.Except(inherited).ToArray())
            .ToArray();

        pipes.ShouldAllBe(own => own.Length >= 2);
        pipes.SelectMany(own => own).Distinct().Count().ShouldBe(pipes.Sum(own => own.Length));
    }

    public sealed record Fetch(string Address, HttpClient? Client);
}
