using Katas.Multiprocessing.Calls;
using Katas.Multiprocessing.Outcomes;
using NUnit.Framework;
using Shouldly;

namespace Katas.Multiprocessing.Tests;

public sealed class PaceTests
{
    private const int Items = 12;

    [Test]
    public void Large_items_are_prepared_a_few_ahead_and_the_next_when_some_are_done()
    {
        var outcome = new BatchOutcome<int>(Items);
        var added = 0;
        var adding = Task.Run(() =>
        {
            var pace = new Pace(workers: 1);
            for (var item = 0; item < Items; item++)
            {
                Interlocked.Increment(ref added);
                pace.Keep(new Megabyte(outcome), outcome, notAdded: Items - item - 1);
            }
        });

        // Four may lie ready; whoever has one more waits until half of them are left.
        Signals.Until(() => Volatile.Read(ref added) == 5, "five are there");
        outcome.Settled(2);
        Volatile.Read(ref added).ShouldBe(5);
        outcome.Settled(1);
        Signals.Until(() => Volatile.Read(ref added) == 8, "three more are there");
        outcome.Settled(Items - 3);

        Signals.Until(() => adding.IsCompletedSuccessfully, "all are there");
        added.ShouldBe(Items);
    }

    [Test]
    public void Large_items_arrive_as_they_were_sent_whoever_sends_beside_them()
    {
        using var pool = new ProcessPool(2);
        var calls = Enumerable
            .Range(0, 3)
            .Select(call =>
                Task.Run(() =>
                {
                    byte[][] blocks =
                    [
                        .. Enumerable
                            .Range(0, 60)
                            .Select(i => Enumerable.Repeat((byte)((call * 60) + i), 70_000 + (i * 1000)).ToArray()),
                    ];
                    pool.Map(Summary, blocks, chunkSize: 1 + call)
                        .ShouldBe(blocks.Select(block => (block.Length, block[0], block[0])));
                })
            )
            .ToArray();

        Signals.Until(() => calls.All(call => call.IsCompleted), "all calls have ended");
        Should.NotThrow(() => Task.WaitAll(calls));
    }

    private static (int Length, byte Least, byte Most) Summary(byte[] block) =>
        (block.Length, block.Min(), block.Max());

    private sealed class Megabyte(object owner) : Chunk
    {
        public override int Count => 1;

        public override long Bytes => 1 << 20;

        public override object Owner => owner;

        public override void CancelAll() { }
    }
}
