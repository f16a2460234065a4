using Katas.Multiprocessing.Outcomes;

namespace Katas.Multiprocessing.Calls;

/// <summary>
/// Keeps a call that waits anyway from preparing large items faster than the workers take them: a few megabytes lie ready for each
/// worker, in memory that is used again, where a thousand would all be made before the first is done. For one call, on its thread.
/// </summary>
internal sealed class Pace(int workers)
{
    private const long BytesForEach = 4 << 20;
    private const int ChunksForEach = 4;

    private long bytes;
    private long items;

    /// <summary>Waits, if there is more than enough ahead of the workers.</summary>
    /// <param name="chunk">What was added last.</param>
    /// <param name="outcome">The call's.</param>
    /// <param name="notAdded">Its items that were not added yet.</param>
    public void Keep<TOut>(Chunk chunk, BatchOutcome<TOut> outcome, int notAdded)
    {
        bytes += chunk.Bytes;
        items += chunk.Count;
        if (bytes <= BytesForEach * workers)
        {
            return;
        }
        var enough = Math.Max(BytesForEach * workers * items / bytes, (long)ChunksForEach * workers * chunk.Count);
        if (outcome.Open - notAdded > enough)
        {
            // Half of it: whoever waits is not woken for each item.
            outcome.WaitUntilOpen(notAdded + (int)(enough / 2));
        }
    }
}
