using System.Collections.Concurrent;
using NUnit.Framework;
using Shouldly;

namespace Katas.Multiprocessing.Tests;

/// <summary>Imap and ImapUnordered, on processes and on threads.</summary>
[TestFixture(typeof(ProcessPool))]
[TestFixture(typeof(WorkerThreadPool))]
public sealed class StreamTests(Type kind)
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(40);

    private IWorkerPool pool = null!;

    [SetUp]
    public void Open() => pool = Kinds.Make(kind, 2);

    [TearDown]
    public void Leave() => pool.Dispose();

    [Test]
    public void Imap_gives_the_results_in_the_order_of_the_items([Values(1, 3, 100, 5000)] int chunkSize)
    {
        pool.Imap(x => x * x, Enumerable.Range(0, 2000), chunkSize)
            .ShouldBe(Enumerable.Range(0, 2000).Select(x => x * x));
        pool.Imap(x => x * x, Lazily(2000), chunkSize).Count().ShouldBe(2000);
    }

    [Test]
    public async Task ImapUnordered_gives_every_result_once([Values(1, 3, 100, 5000)] int chunkSize)
    {
        (await All(pool.ImapUnordered(x => x * x, Lazily(2000), chunkSize)))
            .Order()
            .ShouldBe(Enumerable.Range(0, 2000).Select(x => x * x));
    }

    [Test]
    public async Task A_stream_of_nothing_gives_nothing([Values(1, 5)] int chunkSize)
    {
        pool.Imap(x => x, Array.Empty<int>(), chunkSize).ShouldBeEmpty();
        (await All(pool.ImapUnordered(x => x, Lazily(0), chunkSize))).ShouldBeEmpty();
    }

    [Test]
    public void A_streams_chunk_has_one_item_at_least([Values(0, -1)] int chunkSize)
    {
        Should.Throw<ArgumentOutOfRangeException>(() => pool.Imap(x => x, [1], chunkSize));
        Should.Throw<ArgumentOutOfRangeException>(() => pool.ImapUnordered(x => x, [1], chunkSize));
        Should.Throw<ArgumentNullException>(() => pool.Imap<int, int>(x => x, null!));
        Should.Throw<ArgumentNullException>(() => pool.ImapUnordered<int, int>(null!, [1]));
    }

    [Test]
    public void Imap_gives_the_first_result_while_a_later_job_still_runs()
    {
        using var signals = new Signals();
        signals.Give("go0");
        var items = Enumerable.Range(0, 2).Select(index => (signals.At($"begun{index}"), signals.At($"go{index}")));
        using var results = pool.Imap(Jobs.AnnounceAndWait, items).GetEnumerator();

        results.MoveNext().ShouldBeTrue();

        signals.Give("go1");
        results.MoveNext().ShouldBeTrue();
        results.MoveNext().ShouldBeFalse();
    }

    [Test]
    public async Task ImapUnordered_gives_what_is_done_first_first()
    {
        using var signals = new Signals();
        var items = Enumerable.Range(0, 2).Select(index => (index, signals.At($"go{index}")));
        await using var results = pool.ImapUnordered(Jobs.WaitAndReturn, items).GetAsyncEnumerator();

        signals.Give("go1");
        (await results.MoveNextAsync()).ShouldBeTrue();
        results.Current.ShouldBe(1);
        signals.Give("go0");
        (await results.MoveNextAsync()).ShouldBeTrue();
        results.Current.ShouldBe(0);
        (await results.MoveNextAsync()).ShouldBeFalse();
    }

    [Test]
    public void An_endless_input_is_read_only_a_little_ahead([Values(1, 10)] int chunkSize)
    {
        var read = 0;

        var taken = 0;
        foreach (var result in pool.Imap(x => x + 1, Naturals(), chunkSize))
        {
            result.ShouldBe(++taken);
            (Volatile.Read(ref read) - taken).ShouldBeLessThanOrEqualTo(2 * 512 + chunkSize);
            if (taken == 20_000)
            {
                break;
            }
        }

        IEnumerable<int> Naturals()
        {
            for (var number = 0; ; number++)
            {
                Volatile.Write(ref read, number);
                yield return number;
            }
        }
    }

    [Test]
    public void Nothing_of_an_input_is_read_before_results_are_asked_for_and_each_enumeration_reads_it_anew()
    {
        var begun = 0;
        var results = pool.Imap(x => x, Input());

        begun.ShouldBe(0);
        results.ShouldBe([1, 2]);
        results.ShouldBe([1, 2]);
        begun.ShouldBe(2);

        IEnumerable<int> Input()
        {
            begun++;
            yield return 1;
            yield return 2;
        }
    }

    [Test]
    public async Task An_input_that_throws_does_so_after_the_results_of_what_it_gave_before(
        [Values(0, 7)] int after,
        [Values(1, 3, 100)] int chunkSize
    )
    {
        var got = new List<int>();
        Should
            .Throw<FormatException>(() => got.AddRange(Each(pool.Imap(x => x, Broken(), chunkSize), got)))
            .Message.ShouldBe("the input's own");
        got.ShouldBe(Enumerable.Range(0, after));

        var unordered = new List<int>();
        await Should.ThrowAsync<FormatException>(async () =>
        {
            await foreach (var result in pool.ImapUnordered(x => x, Broken(), chunkSize))
            {
                unordered.Add(result);
            }
        });
        unordered.Order().ShouldBe(Enumerable.Range(0, after));
        pool.Map(x => x, [5]).ShouldBe([5]);

        IEnumerable<int> Broken()
        {
            for (var index = 0; index < after; index++)
            {
                yield return index;
            }
            throw new FormatException("the input's own");
        }
    }

    [Test]
    public void A_job_that_fails_throws_in_its_place_and_who_asks_on_gets_the_rest()
    {
        using var results = pool.Imap(Jobs.Divide, [50, 0, 25, 0], chunkSize: 2).GetEnumerator();

        results.MoveNext().ShouldBeTrue();
        results.Current.ShouldBe(2);
        Should.Throw<DivideByZeroException>(() => results.MoveNext());
        results.MoveNext().ShouldBeTrue();
        results.Current.ShouldBe(4);
        Should.Throw<DivideByZeroException>(() => results.MoveNext());
        results.MoveNext().ShouldBeFalse();
    }

    [Test]
    public async Task A_job_that_fails_in_an_unordered_stream_hides_no_other()
    {
        await using var results = pool.ImapUnordered(Jobs.Divide, [50, 0, 25, 0]).GetAsyncEnumerator();
        var (values, failures) = (new List<int>(), 0);
        var more = true;

        while (more)
        {
            try
            {
                more = await results.MoveNextAsync();
                if (more)
                {
                    values.Add(results.Current);
                }
            }
            catch (DivideByZeroException)
            {
                failures++;
            }
        }

        values.Order().ShouldBe([2, 4]);
        failures.ShouldBe(2);
    }

    [Test]
    public void An_input_may_wait_for_the_results_of_its_own_earlier_items()
    {
        using var frontier = new BlockingCollection<int> { 1 };
        var got = new List<int>();

        foreach (var result in pool.Imap(x => x * 2, frontier.GetConsumingEnumerable()))
        {
            got.Add(result);
            if (result < 500)
            {
                frontier.Add(result);
            }
            else
            {
                frontier.CompleteAdding();
            }
        }

        got.ShouldBe([2, 4, 8, 16, 32, 64, 128, 256, 512]);
    }

    [Test]
    public void Leaving_a_stream_early_cancels_what_has_not_started()
    {
        using var signals = new Signals();
        signals.Give("go0");
        var ended = new ManualResetEventSlim();
        using (var results = pool.Imap(Jobs.AnnounceAndWait, Items()).GetEnumerator())
        {
            results.MoveNext().ShouldBeTrue();
            Signals.Await(signals.At("begun1"));
            Signals.Await(signals.At("begun2"));
        }

        ended.Wait(Long).ShouldBeTrue("the input is left as well");
        signals.Give("go1");
        signals.Give("go2");
        pool.Map(x => x, [1, 2, 3], chunkSize: 1).ShouldBe([1, 2, 3]);
        File.Exists(signals.At("begun3")).ShouldBeFalse();

        IEnumerable<(string, string)> Items()
        {
            try
            {
                for (var index = 0; ; index++)
                {
                    yield return (signals.At($"begun{index}"), signals.At($"go{index}"));
                }
            }
            finally
            {
                ended.Set();
            }
        }
    }

    [Test]
    public async Task A_token_ends_an_unordered_stream()
    {
        using var signals = new Signals();
        using var source = new CancellationTokenSource();
        var items = Enumerable.Range(0, 1000).Select(index => (signals.At($"begun{index}"), signals.At("go")));
        var results = pool.ImapUnordered(Jobs.AnnounceAndWait, items)
            .WithCancellation(source.Token)
            .GetAsyncEnumerator();
        var next = results.MoveNextAsync();
        Signals.Await(signals.At("begun0"));
        Signals.Await(signals.At("begun1"));

        await source.CancelAsync();

        (await Should.ThrowAsync<OperationCanceledException>(async () => await next)).CancellationToken.ShouldBe(
            source.Token
        );
        await results.DisposeAsync();
        signals.Give("go");
        pool.Map(x => x, [1, 2, 3], chunkSize: 1).ShouldBe([1, 2, 3]);
        File.Exists(signals.At("begun2")).ShouldBeFalse();
    }

    [Test]
    public void A_stream_begun_before_Close_is_read_to_its_end_even_when_Join_comes_first()
    {
        using var results = pool.Imap(x => x, Lazily(5000)).GetEnumerator();
        results.MoveNext().ShouldBeTrue();

        pool.Close();
        pool.Join();

        var sum = 0;
        while (results.MoveNext())
        {
            sum += results.Current;
        }
        sum.ShouldBe(4999 * 2500);
        Should.Throw<InvalidOperationException>(() => pool.Imap(x => x, [1]));
    }

    [Test]
    public void A_stream_asked_for_after_the_pool_was_closed_says_so()
    {
        var results = pool.Imap(x => x, [1, 2]);
        pool.Close();

        Should.Throw<InvalidOperationException>(() => results.ToArray());
        pool.Dispose();
        Should.Throw<ObjectDisposedException>(() => results.ToArray());
    }

    [Test]
    public async Task Terminate_ends_streams_that_others_wait_for()
    {
        using var signals = new Signals();
        var items = Enumerable.Range(0, 1000).Select(index => (signals.At($"begun{index}"), signals.At("go")));
        var ordered = Task.Factory.StartNew(
            () => pool.Imap(Jobs.AnnounceAndWait, items).Count(),
            TaskCreationOptions.LongRunning
        );
        Signals.Await(signals.At("begun1"));
        var unordered = All(pool.ImapUnordered(x => x, Lazily(int.MaxValue)));

        pool.Terminate();
        signals.Give("go");

        await Should.ThrowAsync<OperationCanceledException>(() => ordered);
        await Should.ThrowAsync<OperationCanceledException>(() => unordered);
    }

    private static IEnumerable<int> Lazily(int count)
    {
        for (var index = 0; index < count; index++)
        {
            yield return index;
        }
    }

    // Adds one by one, so that what came before an exception is seen.
    private static IEnumerable<int> Each(IEnumerable<int> results, List<int> got)
    {
        foreach (var result in results)
        {
            got.Add(result);
        }
        return [];
    }

    private static async Task<List<T>> All<T>(IAsyncEnumerable<T> results)
    {
        var all = new List<T>();
        await foreach (var result in results)
        {
            all.Add(result);
        }
        return all;
    }
}
