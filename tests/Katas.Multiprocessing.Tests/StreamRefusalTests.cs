using NUnit.Framework;
using Shouldly;

namespace Katas.Multiprocessing.Tests;

public sealed class StreamRefusalTests
{
    [Test]
    public void An_item_that_cannot_be_sent_fails_in_its_place_and_the_others_go_their_way([Values(1, 4)] int chunkSize)
    {
        using var pool = new ProcessPool(2);
        object[] items = ["a", "b", Stream.Null, "c"];
        using var results = pool.Imap(item => item.ToString()!, items, chunkSize).GetEnumerator();

        Next().ShouldBe("a");
        Next().ShouldBe("b");
        Should.Throw<ValueRefusedException>(() => results.MoveNext()).MemberPath.ShouldBe("item");
        Next().ShouldBe("c");
        results.MoveNext().ShouldBeFalse();

        string Next()
        {
            results.MoveNext().ShouldBeTrue();
            return results.Current;
        }
    }

    [Test]
    public void A_job_that_captures_is_refused_when_the_stream_is_asked_for()
    {
        using var pool = new ProcessPool(1);
        var factor = 2;

        Should.Throw<JobRefusedException>(() => pool.Imap(x => x * factor, [1])).CapturedNames.ShouldBe(["factor"]);
        Should.Throw<JobRefusedException>(() => pool.ImapUnordered(x => x * factor, [1]));
        Should.Throw<JobRefusedException>(() => pool.MapAsync(x => x * factor, [1]));
        Should.Throw<JobRefusedException>(() => pool.Apply(x => x * factor, 1));
        Should.Throw<JobRefusedException>(() => pool.ApplyAsync(x => x * factor, 1, _ => { }));
    }

    [Test]
    public void A_worker_killed_in_a_stream_fails_its_item_in_its_place_and_the_rest_come()
    {
        using var pool = new ProcessPool(2);
        using var results = pool.Imap(Jobs.KillOn, Enumerable.Range(0, 60).Select(item => (item, 30)), chunkSize: 7)
            .GetEnumerator();

        for (var item = 0; item < 60; item++)
        {
            if (item == 30)
            {
                Should.Throw<WorkerDiedException>(() => results.MoveNext()).Item.ShouldBe("(30, 30)");
                continue;
            }
            results.MoveNext().ShouldBeTrue();
            results.Current.ShouldBe(item);
        }
        results.MoveNext().ShouldBeFalse();
    }
}
