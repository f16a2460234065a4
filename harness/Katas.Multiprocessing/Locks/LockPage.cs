using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace Katas.Multiprocessing.Locks;

/// <summary>
/// Memory for a process's locks that other processes can see. It has no name that could stay behind: others open it by its owner's
/// descriptor, under /proc. Place 0 belongs to a mutex that the owner holds as long as it lives.
/// </summary>
internal sealed unsafe class LockPage
{
    private const int SlotSize = 128;
    private const int Slots = 4096;
    private const int Size = SlotSize * Slots;
    private const int PageIdAt = 64;

    private static readonly Lock Gate = new();
    private static readonly List<LockPage> Own = [];
    private static readonly Dictionary<Guid, LockPage> Others = [];

    private readonly byte* start;
    private readonly int descriptor;
    private readonly Stack<int> free = new();
    private readonly bool isOwn;
    private int unused = 1;
    private bool isWitnessed;

    private LockPage(byte* start, int descriptor, bool isOwn)
    {
        this.start = start;
        this.descriptor = descriptor;
        this.isOwn = isOwn;
    }

    public Guid Id => MemoryMarshal.Read<Guid>(new ReadOnlySpan<byte>(start + PageIdAt, 16));

    /// <summary>Whether the process that owns it is still there.</summary>
    public bool HasOwner
    {
        get
        {
            if (isOwn)
            {
                return true;
            }
            switch (RobustMutex.TryLock(start))
            {
                case RobustMutex.Result.Busy:
                    return true;
                case RobustMutex.Result.HolderDied:
                    // Given back as it is, it tells everybody from now on.
                    RobustMutex.Unlock(start);
                    return false;
                default:
                    return false;
            }
        }
    }

    /// <summary>A place for a new lock of this process.</summary>
    /// <exception cref="PlatformNotSupportedException">The system has no such memory.</exception>
    public static LockSlot Take()
    {
        lock (Gate)
        {
            foreach (var page in Own)
            {
                if (page.TryTake(out var slot))
                {
                    return slot;
                }
            }
            Own.Add(Make());
            return Own[^1].TryTake(out var first) ? first : throw new UnreachableException();
        }
    }

    /// <summary>The place of another process's lock; null where that process has gone.</summary>
    public static LockSlot? Find(LockAddress address)
    {
        lock (Gate)
        {
            if (!Others.TryGetValue(address.Page, out var page))
            {
                if (Open(address) is not { } opened)
                {
                    return null;
                }
                Others.Add(address.Page, page = opened);
            }
            return page.SlotAt(address.Slot);
        }
    }

    public void GiveBack(int slot)
    {
        lock (Gate)
        {
            free.Push(slot);
        }
    }

    /// <summary>By which others open the page, from now on for as long as this process lives.</summary>
    public int DescriptorForOthers()
    {
        lock (Gate)
        {
            if (!isWitnessed)
            {
                LifeWitness.Hold(start);
                isWitnessed = true;
            }
            return descriptor;
        }
    }

    private static LockPage Make()
    {
        var descriptor = OperatingSystem.IsLinux() ? Native.CreateMemory(Size) : -1;
        var start = descriptor < 0 ? null : Native.Map(descriptor, Size);
        if (start == null)
        {
            throw new PlatformNotSupportedException(
                "ProcessLock needs memory that processes share (memfd_create, Linux)."
            );
        }
        RobustMutex.Initialize(start);
        MemoryMarshal.Write(new Span<byte>(start + PageIdAt, 16), Guid.NewGuid());
        return new LockPage(start, descriptor, isOwn: true);
    }

    // The owner may have ended, and its number and descriptor may be another's by now: only the page's own id counts.
    private static LockPage? Open(LockAddress address)
    {
        try
        {
            using var file = File.OpenHandle(
                $"/proc/{address.ProcessId}/fd/{address.Descriptor}",
                FileMode.Open,
                FileAccess.ReadWrite,
                FileShare.ReadWrite
            );
            if (RandomAccess.GetLength(file) != Size)
            {
                return null;
            }
            var start = Native.Map((int)file.DangerousGetHandle(), Size);
            if (start == null)
            {
                return null;
            }
            var page = new LockPage(start, -1, isOwn: false);
            if (page.Id == address.Page)
            {
                return page;
            }
            Native.Unmap(start, Size);
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return null;
        }
    }

    private bool TryTake([NotNullWhen(true)] out LockSlot? slot)
    {
        if (free.TryPop(out var index))
        {
            slot = SlotAt(index);
            if (slot.TryRenew())
            {
                return true;
            }
            // Somebody is still inside the lock that was here before.
            free.Push(index);
        }
        slot = null;
        if (unused == Slots)
        {
            return false;
        }
        slot = SlotAt(unused++);
        slot.Initialize();
        return true;
    }

    private LockSlot SlotAt(int index)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(index, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Slots);
        return new LockSlot(this, index, start + (index * SlotSize));
    }
}

/// <summary>Where a lock is: its owner's process and descriptor, the page behind it, the place there, and which of the locks that were ever there.</summary>
internal sealed record LockAddress(int ProcessId, int Descriptor, Guid Page, int Slot, long Generation);
