using CsCheck;
using Katas.Multiprocessing.Codecs;
using Katas.Multiprocessing.Hosting;
using Katas.Multiprocessing.Jobs;
using Katas.Multiprocessing.Outcomes;
using NUnit.Framework;
using Shouldly;

namespace Katas.Multiprocessing.Tests;

public sealed class InFlightTests
{
    private static readonly Call AnyCall = new Call<int>(
        new JobDefinition(0, (Func<int, int>)Jobs.Divide),
        new BatchOutcome<int>(1000)
    );

    [Test]
    public void Answers_go_to_the_items_in_the_order_in_which_they_were_sent()
    {
        var flight = new InFlight();
        flight.Add(Chunk(0, 3));
        flight.Add(Chunk(3, 2));

        flight.Book(2).ShouldHaveSingleItem().Count.ShouldBe(2);
        var runs = flight.Book(2);

        runs.Select(run => (run.Chunk.First, run.Start, run.Count)).ShouldBe([(0, 2, 1), (3, 0, 1)]);
        flight.Live.ShouldBe(1);
        Should.Throw<InvalidDataException>(() => flight.Book(2));
    }

    [Test]
    public void What_was_taken_back_is_skipped_but_its_bytes_count_until_a_later_answer()
    {
        var flight = new InFlight();
        flight.Add(Chunk(0, 1));
        flight.Add(Chunk(1, 1));
        var before = flight.Bytes;

        flight.TakeBack(chunksStarted: 1).Single().First.ShouldBe(1);

        flight.Bytes.ShouldBe(before);
        flight.Add(Chunk(2, 1));
        flight.Book(2).Select(run => run.Chunk.First).ShouldBe([0, 2]);
        flight.Bytes.ShouldBe(0);
    }

    [Test]
    public void Only_the_item_that_was_begun_is_lost_with_a_worker()
    {
        var flight = new InFlight();
        flight.Add(Chunk(0, 4));
        flight.Add(Chunk(4, 2));
        flight.Book(1);

        var (held, left) = flight.TakeAll(oneWasBegun: true);

        (held!.Value.Chunk.First + held.Value.Start).ShouldBe(1);
        left.Select(chunk => (chunk.First, chunk.Count)).ShouldBe([(2, 2), (4, 2)]);
        left[0].Describe(1).ShouldBe("3");
    }

    [Test]
    public void Whatever_happens_every_item_ends_in_one_place() =>
        Gen.Select(Gen.Int[1, 4], Gen.Int[0, 3])
            .Array[0, 60]
            .Sample(steps =>
            {
                var flight = new InFlight();
                var sent = 0;
                var started = 0u;
                var ended = new List<int>();
                foreach (var (size, step) in steps)
                {
                    switch (step)
                    {
                        case 0 or 1:
                            flight.Add(Chunk(sent, size));
                            sent += size;
                            break;
                        case 2 when flight.Live > 0:
                            var runs = flight.Book(1);
                            started = flight.ChunksDone + (runs[0].Start + 1 < runs[0].Chunk.Count ? 1u : 0u);
                            ended.Add(runs[0].Chunk.First + runs[0].Start);
                            break;
                        default:
                            ended.AddRange(
                                flight.TakeBack(started).SelectMany(chunk => Enumerable.Range(chunk.First, chunk.Count))
                            );
                            break;
                    }
                }
                ended.AddRange(
                    flight
                        .TakeAll(oneWasBegun: false)
                        .Left.SelectMany(chunk => Enumerable.Range(chunk.First, chunk.Count))
                );
                return ended.Order().SequenceEqual(Enumerable.Range(0, sent));
            });

    private static EncodedChunk Chunk(int first, int count)
    {
        var writer = new ByteWriter();
        foreach (var item in Enumerable.Range(first, count))
        {
            var start = writer.BeginItem();
            writer.Raw(item);
            writer.EndItem(start);
        }
        return new EncodedChunk(AnyCall, first, count, writer.ToArray());
    }
}
