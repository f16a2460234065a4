using Katas.Multiprocessing.Calls;

namespace Katas.Multiprocessing.Hosting;

/// <summary>Decides who gets which chunk. Guarded by its dispatcher.</summary>
internal sealed class Dealer(Backlog backlog, WorkerSlot[] slots)
{
    /// <summary>A worker that has nothing to do, and what it gets; null where there is no such pair.</summary>
    public (WorkerLink? Link, List<EncodedChunk> Chunks) TakeForIdle()
    {
        foreach (var mayHaveWorked in (ReadOnlySpan<bool>)[false, true])
        {
            foreach (var slot in slots)
            {
                if (slot.HasWorked != mayHaveWorked || slot.Link is not { IsIdle: true } link)
                {
                    continue;
                }
                if (backlog.Count == 0)
                {
                    TakeBackForIdle();
                }
                if (Take(slot, link, link.HasRoomInPipeFor) is { Count: > 0 } chunks)
                {
                    return (link, chunks);
                }
            }
        }
        return (null, []);
    }

    /// <summary>
    /// What a worker gets now. It leaves one chunk to each place that never had any, so that jobs run in as many processes as there may
    /// be, however fast the first one is ready; and it takes ahead only its share, so that the last chunks are spread.
    /// </summary>
    public List<EncodedChunk> Take(WorkerSlot slot, WorkerLink link, Func<EncodedChunk, bool> hasRoomFor)
    {
        var chunks = new List<EncodedChunk>();
        var share = Math.Max(1, backlog.Count / (2 * slots.Length));
        var waiting = 0;
        foreach (var other in slots)
        {
            waiting += other.HasWorked || other == slot ? 0 : 1;
        }
        var window = waiting > 0 ? 1 : link.Window;
        while (
            backlog.Count > (slot.HasWorked ? waiting : 0)
            && chunks.Count < share
            && link.InFlight.Live < window
            && link.TasksLeft > 0
            && hasRoomFor((EncodedChunk)backlog.First)
        )
        {
            var chunk = (EncodedChunk)backlog.Take();
            link.Give(chunk);
            chunks.Add(chunk);
            slot.HasWorked = true;
        }
        link.Sending = chunks.Count > 0;
        return chunks;
    }

    /// <summary>Nobody may be idle while a chunk waits behind another: whoever has most gives back what it has not started.</summary>
    private void TakeBackForIdle()
    {
        var busiest = slots
            .Select(slot => slot.Link)
            .OfType<WorkerLink>()
            .Where(link => link.InFlight.Live > 1)
            .OrderByDescending(link => link.InFlight.Live);
        foreach (var link in busiest)
        {
            backlog.Return(link.TakeBack());
            if (backlog.Count > 0)
            {
                return;
            }
        }
    }

    /// <summary>Takes a chunk out of the backlog, or back from its worker; false where it has started, or ended.</summary>
    public bool TryRemove(Chunk chunk)
    {
        if (backlog.Remove(chunk))
        {
            return true;
        }
        foreach (var slot in slots)
        {
            if (slot.Link is { InFlight.Live: > 0 } link && link.InFlight.Contains(chunk))
            {
                backlog.Return(link.TakeBack());
                return backlog.Remove(chunk);
            }
        }
        return false;
    }

    /// <summary>Takes a call's chunks out of the backlog, and back from the workers, as far as they have not started.</summary>
    public List<Chunk> RemoveAllOf(object owner)
    {
        foreach (var slot in slots)
        {
            if (slot.Link is { InFlight.Live: > 0 } link && link.InFlight.ContainsAnyOf(owner))
            {
                backlog.Return(link.TakeBack());
            }
        }
        return backlog.TakeAllOf(owner);
    }
}
