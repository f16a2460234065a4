namespace Katas.Multiprocessing.Locks;

/// <summary>
/// One lock's place in a page. When it is given to a new lock its generation changes, and the mutex stays: whoever still waits for the old
/// lock gets the mutex one day, sees the new generation, and gives it back.
/// </summary>
internal sealed unsafe class LockSlot(LockPage page, int index, byte* start)
{
    private const int GenerationAt = RobustMutex.Size;
    private const int AbandonedAt = RobustMutex.Size + 8;

    public LockPage Page => page;

    public int Index => index;

    public byte* Mutex => start;

    public ref long Generation => ref *(long*)(start + GenerationAt);

    /// <summary>Not zero while it is held by somebody who got it from one that had died.</summary>
    public ref int Abandoned => ref *(int*)(start + AbandonedAt);

    public void Initialize()
    {
        RobustMutex.Initialize(start);
        Volatile.Write(ref Generation, 1);
    }

    /// <summary>Ends the lock that is here.</summary>
    public void Retire()
    {
        Interlocked.Increment(ref Generation);
        page.GiveBack(index);
    }

    /// <summary>False while somebody holds it.</summary>
    public bool TryRenew()
    {
        switch (RobustMutex.TryLock(start))
        {
            case RobustMutex.Result.HolderDied:
                RobustMutex.MakeConsistent(start);
                break;
            case not RobustMutex.Result.Done:
                return false;
        }
        Volatile.Write(ref Abandoned, 0);
        Interlocked.Increment(ref Generation);
        RobustMutex.Unlock(start);
        return true;
    }
}
