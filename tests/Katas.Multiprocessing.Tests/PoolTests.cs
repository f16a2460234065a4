using NUnit.Framework;
using Shouldly;

namespace Katas.Multiprocessing.Tests;

/// <summary>What processes and threads do alike.</summary>
[TestFixture(typeof(ProcessPool))]
[TestFixture(typeof(WorkerThreadPool))]
public sealed class PoolTests(Type kind)
{
    private IWorkerPool pool = null!;

    [SetUp]
    public void Open() => pool = Make(3);

    [TearDown]
    public void Leave() => pool.Dispose();

    [Test]
    public void Map_keeps_the_order_of_the_items() =>
        pool.Map(x => x * x, Enumerable.Range(0, 1000)).ShouldBe(Enumerable.Range(0, 1000).Select(x => x * x));

    [Test]
    public void The_chunk_size_does_not_change_the_result([Values(1, 2, 7, 1000, 5000)] int chunkSize) =>
        pool.Map(x => x + 1, Enumerable.Range(0, 1000), chunkSize).ShouldBe(Enumerable.Range(1, 1000));

    [Test]
    public void Nothing_gives_nothing([Values(null, 1, 5)] int? chunkSize) =>
        pool.Map(x => x, Array.Empty<int>(), chunkSize).ShouldBeEmpty();

    [Test]
    public void A_chunk_has_one_item_at_least([Values(0, -1)] int chunkSize) =>
        Should.Throw<ArgumentOutOfRangeException>(() => pool.Map(x => x, [1], chunkSize));

    [Test]
    public void There_is_one_worker_at_least([Values(0, -3)] int workers) =>
        Should.Throw<ArgumentOutOfRangeException>(() => Make(workers));

    [Test]
    public void By_default_there_are_as_many_workers_as_processors()
    {
        using var ordinary = Make(null);

        ordinary.Workers.ShouldBe(Environment.ProcessorCount);
    }

    [Test]
    public async Task Submit_gives_the_result() => (await pool.Submit(text => text.Length, "four")).ShouldBe(4);

    [Test]
    public void An_exception_arrives_bare_with_its_type_and_message()
    {
        var thrown = Should.Throw<DivideByZeroException>(() => pool.Map(Jobs.Divide, [1, 0, 2]));

        thrown.StackTrace.ShouldNotBeNull().ShouldContain(nameof(Jobs.Divide));
        pool.Map(x => x, [1, 2]).ShouldBe([1, 2]);
    }

    [Test]
    public void Map_waits_for_all_and_throws_the_first_failure_in_the_order_of_the_items()
    {
        using var signals = new Signals();

        var thrown = Should.Throw<InvalidOperationException>(() =>
            pool.Map(Jobs.FailOrMark, [(2, ""), (1, ""), (0, signals.At("done"))], chunkSize: 1)
        );

        thrown.Message.ShouldBe("failure 2");
        File.Exists(signals.At("done")).ShouldBeTrue();
    }

    [Test]
    public void An_input_that_throws_surfaces_and_leaves_the_pool_usable([Values(0, 3)] int after)
    {
        IEnumerable<int> Broken()
        {
            for (var index = 0; index < after; index++)
            {
                yield return index;
            }
            throw new FormatException("the input's own");
        }

        Should.Throw<FormatException>(() => pool.Map(x => x, Broken())).Message.ShouldBe("the input's own");
        pool.Map(x => x, [5]).ShouldBe([5]);
    }

    [Test]
    public void A_closed_pool_does_what_it_was_asked_for_and_takes_no_more()
    {
        var asked = Enumerable.Range(0, 20).Select(number => pool.Submit(x => x, number)).ToArray();
        pool.Close();

        Should.Throw<InvalidOperationException>(() => pool.Map(x => x, [1]));
        Should.Throw<InvalidOperationException>(() => pool.Submit(x => x, 1));
        pool.Join();
        asked.Select(task => task.IsCompletedSuccessfully).ShouldAllBe(done => done);
    }

    [Test]
    public void Join_wants_a_closed_pool() => Should.Throw<InvalidOperationException>(pool.Join);

    [Test]
    public void A_disposed_pool_says_so()
    {
        pool.Dispose();

        Should.Throw<ObjectDisposedException>(() => pool.Map(x => x, [1]));
        Should.Throw<ObjectDisposedException>(() => pool.Submit(x => x, 1));
        pool.Dispose();
    }

    [Test]
    public void A_token_cancels_what_has_not_started()
    {
        using var signals = new Signals();
        using var source = new CancellationTokenSource();
        var holding = Enumerable
            .Range(0, 3)
            .Select(index => pool.Submit(Jobs.AnnounceAndWait, (signals.At($"begun{index}"), signals.At("go"))))
            .ToArray();
        foreach (var index in Enumerable.Range(0, 3))
        {
            Signals.Await(signals.At($"begun{index}"));
        }
        var waiting = pool.Submit(x => x, 1, source.Token);

        source.Cancel();

        Should
            .Throw<OperationCanceledException>(() => waiting.GetAwaiter().GetResult())
            .CancellationToken.ShouldBe(source.Token);
        signals.Give("go");
        Task.WaitAll(holding);
        pool.Submit(x => x, 1, source.Token).IsCanceled.ShouldBeTrue();
    }

    [Test]
    public void As_many_jobs_as_workers_are_in_flight_and_never_more()
    {
        using var signals = new Signals();
        var tasks = Enumerable
            .Range(0, 8)
            .Select(index => pool.Submit(Jobs.AnnounceAndWait, (signals.At($"begun{index}"), signals.At($"go{index}"))))
            .ToArray();

        Signals.Until(() => Directory.GetFiles(signals.Folder, "begun?").Length >= 3, "three jobs begun");
        for (var round = 0; round < 8; round++)
        {
            Signals.Until(
                () => Directory.GetFiles(signals.Folder, "begun?").Length == Math.Min(8, 3 + round),
                $"round {round}"
            );
            var open = Enumerable
                .Range(0, 8)
                .First(index => File.Exists(signals.At($"begun{index}")) && !File.Exists(signals.At($"go{index}")));
            signals.Give($"go{open}");
            tasks[open].Wait(TimeSpan.FromSeconds(40)).ShouldBeTrue();
        }
    }

    [Test]
    public void A_null_job_or_input_is_refused()
    {
        Should.Throw<ArgumentNullException>(() => pool.Map<int, int>(null!, [1]));
        Should.Throw<ArgumentNullException>(() => pool.Map<int, int>(x => x, null!));
    }

    private IWorkerPool Make(int? workers) => Kinds.Make(kind, workers);
}
