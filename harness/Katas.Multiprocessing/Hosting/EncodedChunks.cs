using Katas.Multiprocessing.Calls;
using Katas.Multiprocessing.Codecs;
using Katas.Multiprocessing.Jobs;
using Katas.Multiprocessing.Outcomes;

namespace Katas.Multiprocessing.Hosting;

/// <summary>Encodes items for workers that are processes.</summary>
internal sealed class EncodedChunks<TIn, TOut>(JobDefinition job) : ChunkMaker<TIn, TOut>
{
    private const int LargeSize = 64 * 1024;

    [ThreadStatic]
    private static ByteWriter? scratch;

    private readonly Codec<TIn>? typed = job.Argument as Codec<TIn>;

    public override bool NeverRefuses => job.Argument.AlwaysSends;

    public override Chunk Make(TIn[] items, int from, int count, Outcome<TOut> outcome, int index)
    {
        // An item's own code may make calls of its own while it is encoded.
        var writer = scratch ?? new ByteWriter();
        scratch = null;
        writer.Types = job.Types;
        writer.Clear();
        foreach (var item in items.AsSpan(from, count))
        {
            var start = writer.BeginItem();
            Encode(writer, item);
            writer.EndItem(start);
        }
        var call = new Call<TOut>(job, outcome);
        var chunk =
            writer.Length < LargeSize
                ? new EncodedChunk(call, index, count, writer.ToArray())
                : EncodedChunk.WithCopyOf(writer.Written, call, index, count);
        writer.Types = TypeNames.FrameworkOnly;
        scratch = writer;
        return chunk;
    }

    private void Encode(ByteWriter writer, TIn item)
    {
        try
        {
            if (typed is not null)
            {
                typed.Write(writer, item);
            }
            else
            {
                job.Argument.WriteBoxed(writer, item);
            }
        }
        catch (ValueRefusedException refused)
        {
            refused.Within("item");
            throw;
        }
    }
}
