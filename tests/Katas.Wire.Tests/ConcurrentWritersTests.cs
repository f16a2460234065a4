using System.IO.Pipes;
using System.Numerics;
using NUnit.Framework;
using Shouldly;

namespace Katas.Wire.Tests;

public sealed class ConcurrentWritersTests
{
    private const int Writers = 6;
    private const int MessagesEach = 300;

    [Test]
    [CancelAfter(60_000)]
    public void Frames_of_many_threads_never_mix_and_each_thread_keeps_its_order(CancellationToken deadline)
    {
        using var reader = new AnonymousPipeServerStream(PipeDirection.In);
        var writer = new AnonymousPipeClientStream(PipeDirection.Out, reader.ClientSafePipeHandle);
        using var frames = new FrameStream(Stream.Null, writer, Frames.Limit);
        using var together = new Barrier(Writers);
        var threads = Enumerable.Range(0, Writers).Select(id => new Thread(() => WriteAll(id))).ToList();

        threads.ForEach(thread => thread.Start());
        var closing = new Thread(() =>
        {
            threads.ForEach(thread => thread.Join());
            writer.Dispose();
        });
        closing.Start();
        var messages = Task.Run(() => Frames.ReadAll(reader), deadline).WaitAsync(deadline).GetAwaiter().GetResult();
        closing.Join();

        messages.Count.ShouldBe(Writers * MessagesEach);
        foreach (var own in messages.Cast<ItemReturned>().GroupBy(message => message.Case))
        {
            own.Select(message => message.Value)
                .ShouldBe(Enumerable.Range(0, MessagesEach).Select(i => Item(own.Key, i)));
        }

        void WriteAll(int id)
        {
            together.SignalAndWait(deadline);
            for (var i = 0; i < MessagesEach; i++)
            {
                if (i % 2 == 0)
                {
                    frames.Write(new ItemReturned(id, Item(id, i)));
                }
                else
                {
                    frames.WriteLater(new ItemReturned(id, Item(id, i)));
                }
            }
        }
    }

    /// <summary>Some smaller than what a pipe takes at once, some larger than all it holds.</summary>
    private static FactorialAnswer Item(int id, int index) =>
        new(index, BigInteger.Pow(id + 3, index % 50 == 0 ? 300_000 : index));
}
