using Katas.Multiprocessing.Calls;

namespace Katas.Multiprocessing.Hosting;

/// <summary>What goes to and fro between workers and the pool.</summary>
internal sealed partial class Dispatcher
{
    public void Attach(WorkerSlot slot, WorkerLink link)
    {
        lock (gate)
        {
            slot.Link = link;
            if (state == State.Ended)
            {
                link.Process.Kill();
            }
            RetireIfDone();
        }
    }

    /// <summary>The worker is ready.</summary>
    public void Welcome(WorkerLink link)
    {
        lock (gate)
        {
            link.Ready = true;
            RetireIfDone();
        }
        Feed();
    }

    /// <summary>The worker has answered so many items: says which, and prepares more for it. Called by the thread that reads its answers.</summary>
    public List<Run> Book(WorkerSlot slot, WorkerLink link, int answers)
    {
        List<Run> runs;
        bool idle;
        lock (gate)
        {
            if (state == State.Ended)
            {
                // Everything was cancelled already.
                return [];
            }
            runs = link.Book(answers);
            unfinished -= answers;
            RetireIfDone();
            link.RetireIfWornOut();
            idle = !link.Sending && link.InFlight.Live == 0;
        }
        if (!SendOn(slot, link) && idle)
        {
            Feed();
        }
        return runs;
    }

    /// <summary>
    /// Gives a worker what it may have now, and sends as much of it as there is room for. Called by the thread that reads its answers.
    /// </summary>
    /// <returns>False where there was nothing to give.</returns>
    public bool SendOn(WorkerSlot slot, WorkerLink link)
    {
        List<EncodedChunk> next;
        uint epoch;
        lock (gate)
        {
            next = slot.Link == link && link.MayTake ? dealer.Take(slot, link, link.HasRoomFor) : [];
            epoch = link.Epoch;
        }
        if (next.Count == 0)
        {
            return false;
        }
        link.Pack(next, epoch);
        slot.HasUnsent = !link.SendSome();
        if (!slot.HasUnsent)
        {
            Sent(slot, link);
        }
        return true;
    }

    /// <summary>What was packed for a worker has been sent.</summary>
    public void Sent(WorkerSlot slot, WorkerLink link)
    {
        // Its answer may have come while it was being sent to, when nobody else might feed it.
        if (EndSending(link) && !SendOn(slot, link))
        {
            Feed();
        }
    }

    /// <summary>The worker has ended: fails the item it held, and gives the rest to others.</summary>
    /// <returns>Whether it ever did anything.</returns>
    public bool Detach(WorkerSlot slot, WorkerLink link, int exitCode)
    {
        Run? held;
        bool wasOfUse;
        lock (gate)
        {
            slot.Link = null;
            link.Ready = false;
            var answered = link.WasOfUse;
            (held, var rest) = link.TakeAll(exitCode);
            wasOfUse = answered || link.HeldSomething;
            backlog.Return(rest);
            unfinished -= held is null ? 0 : 1;
            RetireIfDone();
        }
        if (held is { } run)
        {
            var index = run.Chunk.First + run.Start;
            run.Chunk.Call.Fail(
                index,
                new WorkerDiedException(link.Process.Id, exitCode, run.Chunk.Describe(run.Start))
            );
            run.Chunk.Call.Settled(1);
        }
        Feed();
        return wasOfUse;
    }

    /// <summary>Gives idle workers what there is, until there is nothing or no one.</summary>
    private void Feed()
    {
        while (true)
        {
            WorkerLink? link;
            List<EncodedChunk> chunks;
            uint epoch;
            lock (gate)
            {
                (link, chunks) = dealer.TakeForIdle();
                epoch = link?.Epoch ?? 0;
            }
            if (link is null)
            {
                return;
            }
            link.Pack(chunks, epoch);
            link.SendAll();
            EndSending(link);
        }
    }

    /// <summary>Returns whether the worker has nothing left to do.</summary>
    private bool EndSending(WorkerLink link)
    {
        lock (gate)
        {
            link.Sending = false;
            RetireIfDone();
            link.RetireIfWornOut();
            return link.IsIdle;
        }
    }
}
