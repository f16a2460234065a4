using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Katas.Multiprocessing.Locks;

namespace Katas.Multiprocessing;

/// <summary>
/// A lock for all processes: one thread of one process at a time is inside. It belongs to the process that makes it; passed to a job, also
/// inside a tuple or record, it is the same one there. Any thread may enter; the one that did must leave, and cannot enter twice.
/// </summary>
/// <remarks>
/// When the process or thread inside ends without leaving, the lock is free again, and <see cref="WasAbandoned"/> says so to whoever enters
/// next. Every member throws <see cref="ObjectDisposedException"/> when the owner has disposed the lock or has ended, also while it
/// waits. Disposing it elsewhere than in its owner does nothing.
/// </remarks>
public sealed class ProcessLock : IDisposable
{
    // Whoever waits looks so often whether the lock is still there.
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);
    private static readonly Dictionary<(Guid Page, int Slot), ProcessLock> Sent = [];

    // Null where its owner had gone before this process heard of it.
    private readonly LockSlot? slot;
    private readonly LockAddress? address;
    private readonly long generation;

    /// <summary>Makes a lock that this process owns and nobody holds.</summary>
    /// <exception cref="PlatformNotSupportedException">The system is not Linux.</exception>
    public ProcessLock()
    {
        slot = LockPage.Take();
        generation = slot.Generation;
    }

    private ProcessLock(LockAddress address)
    {
        this.address = address;
        slot = LockPage.Find(address);
        generation = address.Generation;
    }

    /// <summary>
    /// For whoever is inside: the one before ended without leaving, so that what the lock guards may be half changed.
    /// </summary>
    public bool WasAbandoned
    {
        get { return Volatile.Read(ref Present().Abandoned) != 0; }
    }

    /// <summary>Waits until nobody is inside, and enters.</summary>
    /// <returns>To be disposed on the same thread: leaves.</returns>
    /// <exception cref="LockRecursionException">This thread is inside already.</exception>
    public IDisposable Enter()
    {
        TryEnter(out var held, Timeout.InfiniteTimeSpan);
        return held!;
    }

    /// <summary>Enters, if nobody is inside or the one inside leaves within <paramref name="timeout"/> (<see cref="Timeout.InfiniteTimeSpan"/> for ever).</summary>
    /// <param name="held">To be disposed on the same thread: leaves.</param>
    /// <param name="timeout">How long to wait.</param>
    /// <returns>False where it was over first.</returns>
    /// <exception cref="LockRecursionException">This thread is inside already.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="timeout"/> is negative and not infinite.</exception>
    public bool TryEnter([NotNullWhen(true)] out IDisposable? held, TimeSpan timeout)
    {
        if (timeout != Timeout.InfiniteTimeSpan)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(timeout, TimeSpan.Zero);
        }
        var present = Present();
        var entered = TryLock(present) || (timeout != TimeSpan.Zero && Wait(present, timeout));
        held = entered ? new Hold(this) : null;
        return entered;
    }

    /// <summary>In the owner: ends the lock for all processes; whoever waits for it gets an exception, whoever is inside may leave.</summary>
    public void Dispose()
    {
        if (address is not null)
        {
            return;
        }
        lock (Sent)
        {
            if (slot!.Generation == generation)
            {
                Sent.Remove((slot.Page.Id, slot.Index));
                slot.Retire();
            }
        }
    }

    internal LockAddress AddressForOthers()
    {
        var present = Present();
        if (address is not null)
        {
            return address;
        }
        lock (Sent)
        {
            Sent[(present.Page.Id, present.Index)] = this;
        }
        return new LockAddress(
            Environment.ProcessId,
            present.Page.DescriptorForOthers(),
            present.Page.Id,
            present.Index,
            generation
        );
    }

    /// <summary>The lock itself where this process owns it, else its stand-in.</summary>
    internal static ProcessLock At(LockAddress address)
    {
        lock (Sent)
        {
            if (Sent.TryGetValue((address.Page, address.Slot), out var own) && own.generation == address.Generation)
            {
                return own;
            }
        }
        return new ProcessLock(address);
    }

    private LockSlot Present()
    {
        if (slot is null || Volatile.Read(ref slot.Generation) != generation || !slot.Page.HasOwner)
        {
            throw new ObjectDisposedException(
                nameof(ProcessLock),
                "The process that owns this shared lock has ended, or has disposed it."
            );
        }
        return slot;
    }

    private unsafe bool TryLock(LockSlot present) => IsInside(present, RobustMutex.TryLock(present.Mutex));

    private unsafe bool Wait(LockSlot present, TimeSpan timeout)
    {
        var begun = Stopwatch.GetTimestamp();
        while (true)
        {
            var left =
                timeout == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : timeout - Stopwatch.GetElapsedTime(begun);
            if (left <= TimeSpan.Zero)
            {
                return false;
            }
            if (IsInside(present, RobustMutex.Lock(present.Mutex, left < Look ? left : Look)))
            {
                return true;
            }
            Present();
        }
    }

    private unsafe bool IsInside(LockSlot present, RobustMutex.Result result)
    {
        switch (result)
        {
            case RobustMutex.Result.Busy or RobustMutex.Result.TimedOut:
                return false;
            case RobustMutex.Result.AlreadyHolder:
                throw new LockRecursionException("This thread is inside the lock already, and would wait for itself.");
            case RobustMutex.Result.HolderDied:
                RobustMutex.MakeConsistent(present.Mutex);
                Volatile.Write(ref present.Abandoned, 1);
                break;
            case not RobustMutex.Result.Done:
                throw new InvalidOperationException($"The shared lock is ruined ({result}).");
        }
        if (Volatile.Read(ref present.Generation) != generation)
        {
            // Another lock's by now.
            RobustMutex.Unlock(present.Mutex);
            Present();
        }
        return true;
    }

    private unsafe void Leave()
    {
        if (slot!.Abandoned != 0)
        {
            Volatile.Write(ref slot.Abandoned, 0);
        }
        if (RobustMutex.Unlock(slot.Mutex) == RobustMutex.Result.NotHolder)
        {
            throw new SynchronizationLockException(
                "A process's lock is left on the thread that entered it; there must be no await between."
            );
        }
    }

    private sealed class Hold(ProcessLock entered) : IDisposable
    {
        private bool hasLeft;

        public void Dispose()
        {
            if (!hasLeft)
            {
                entered.Leave();
                hasLeft = true;
            }
        }
    }
}
