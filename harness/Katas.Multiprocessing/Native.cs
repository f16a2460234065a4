using System.Runtime.InteropServices;

namespace Katas.Multiprocessing;

/// <summary>The few system calls .NET has no names for.</summary>
internal static unsafe partial class Native
{
    public const int Interrupted = 4;
    public const int KilledExitCode = 128 + 9;

    private const int DuplicateFrom = 0;
    private const int DuplicateFromCloseOnExec = 1030;
    private const int DuplicateFromCloseOnExecMac = 67;
    private const int SetPipeSize = 1031;
    private const int PipeSizeOf = 1032;
    private const int ReadWrite = 2;
    private const uint CloseOnExec = 1;
    private const int ReadAndWrite = 3;
    private const int Shared = 1;
    private const short Readable = 1;
    private const short Writable = 4;
    private const int GetFlags = 3;
    private const int SetFlags = 4;
    private const int NonBlocking = 0x800;
    private const int NonBlockingMac = 4;
    private const int Again = 11;
    private const int AgainMac = 35;

    public static int MoveAside(int descriptor) =>
        Check(
            fcntl(descriptor, OperatingSystem.IsMacOS() ? DuplicateFromCloseOnExecMac : DuplicateFromCloseOnExec, 3),
            "fcntl"
        );

    /// <summary>A copy that programs started meanwhile inherit.</summary>
    public static int DuplicateForChildren(int descriptor) => Check(fcntl(descriptor, DuplicateFrom, 64), "fcntl");

    public static void Replace(int descriptor, int by) => Check(dup2(by, descriptor), "dup2");

    public static int OpenNull() => Check(open("/dev/null", ReadWrite), "open");

    public static void Close(int descriptor) => _ = close(descriptor);

    /// <summary>Asks for a pipe that holds so many bytes. Returns what it holds before its writer blocks; the least there is where the system does not say.</summary>
    public static int WidenPipe(int descriptor, int size)
    {
        if (!OperatingSystem.IsLinux())
        {
            return 4096;
        }
        _ = fcntl(descriptor, SetPipeSize, size);
        return fcntl(descriptor, PipeSizeOf, 0) is > 0 and var actual ? actual : 4096;
    }

    /// <summary>Memory without a name, by descriptor; -1 where the system has none.</summary>
    public static int CreateMemory(int size)
    {
        if (!OperatingSystem.IsLinux())
        {
            return -1;
        }
        var descriptor = memfd_create("pool", CloseOnExec);
        if (descriptor >= 0 && ftruncate(descriptor, size) != 0)
        {
            Close(descriptor);
            return -1;
        }
        return descriptor;
    }

    /// <summary>Null where it cannot be mapped.</summary>
    public static byte* Map(int descriptor, int size) =>
        mmap(0, (nuint)size, ReadAndWrite, Shared, descriptor, 0) is not -1 and var address ? (byte*)address : null;

    public static void Unmap(byte* address, int size) => _ = munmap((nint)address, (nuint)size);

    /// <summary>Returns the bytes read, 0 at the end of file.</summary>
    public static int Read(int descriptor, Span<byte> into)
    {
        fixed (byte* start = into)
        {
            while (true)
            {
                var count = read(descriptor, start, (nuint)into.Length);
                if (count >= 0)
                {
                    return (int)count;
                }
                if (Marshal.GetLastSystemError() is not Interrupted and var error)
                {
                    throw Failed("read", error);
                }
            }
        }
    }

    public static void WriteAll(int descriptor, ReadOnlySpan<byte> bytes)
    {
        fixed (byte* start = bytes)
        {
            nint written = 0;
            while (written < bytes.Length)
            {
                var count = write(descriptor, start + written, (nuint)(bytes.Length - written));
                if (count >= 0)
                {
                    written += count;
                }
                else if (Marshal.GetLastSystemError() is not Interrupted and var error)
                {
                    throw Failed("write", error);
                }
            }
        }
    }

    /// <summary>From now on writes take what there is room for; only <see cref="WriteSome"/> may be used.</summary>
    public static void NeverBlock(int descriptor)
    {
        var flags = Check(fcntl(descriptor, GetFlags, 0), "fcntl");
        Check(fcntl(descriptor, SetFlags, flags | (OperatingSystem.IsMacOS() ? NonBlockingMac : NonBlocking)), "fcntl");
    }

    /// <summary>Writes as much as there is room for, maybe nothing; -1 where nobody reads any more.</summary>
    public static int WriteSome(int descriptor, ReadOnlySpan<byte> bytes)
    {
        fixed (byte* start = bytes)
        {
            while (true)
            {
                var count = write(descriptor, start, (nuint)bytes.Length);
                if (count >= 0)
                {
                    return (int)count;
                }
                switch (Marshal.GetLastSystemError())
                {
                    case Interrupted:
                        continue;
                    case Again or AgainMac:
                        return 0;
                    default:
                        return -1;
                }
            }
        }
    }

    /// <summary>Waits until there is room to write, or nobody reads any more.</summary>
    public static void WaitForRoom(int descriptor)
    {
        var entry = new PollEntry { Descriptor = descriptor, Wanted = Writable };
        while (poll(&entry, 1, -1) <= 0)
        {
            // Interrupted by a signal: wait on.
        }
    }

    /// <summary>Waits until one may be read or the other written; their ends count as well.</summary>
    public static (bool Readable, bool Writable) WaitForEither(int toRead, int toWrite)
    {
        var entries = stackalloc PollEntry[2];
        entries[0] = new PollEntry { Descriptor = toRead, Wanted = Readable };
        entries[1] = new PollEntry { Descriptor = toWrite, Wanted = Writable };
        while (poll(entries, 2, -1) <= 0)
        {
            // Interrupted by a signal: wait on.
        }
        return (entries[0].Returned != 0, entries[1].Returned != 0);
    }

    /// <summary>Blocks until the other end of a pipe is closed, whatever is still to be read in it.</summary>
    public static void WaitForHangUp(int descriptor)
    {
        var entry = new PollEntry { Descriptor = descriptor };
        while (poll(&entry, 1, -1) < 0 || entry.Returned == 0)
        {
            // Interrupted by a signal: wait on.
        }
    }

    /// <summary>Waits until there is something to read, or the end; false when the time is over first.</summary>
    public static bool WaitForInput(int descriptor, TimeSpan timeout)
    {
        var deadline = Environment.TickCount64 + (long)timeout.TotalMilliseconds;
        while (true)
        {
            var left = timeout == Timeout.InfiniteTimeSpan ? -1 : Math.Max(0, deadline - Environment.TickCount64);
            var entry = new PollEntry { Descriptor = descriptor, Wanted = Readable };
            if (poll(&entry, 1, (int)Math.Min(left, int.MaxValue)) > 0)
            {
                return true;
            }
            if (left == 0)
            {
                return false;
            }
        }
    }

    public static bool HasInput(int descriptor)
    {
        var entry = new PollEntry { Descriptor = descriptor, Wanted = Readable };
        return poll(&entry, 1, 0) > 0 && (entry.Returned & Readable) != 0;
    }

    /// <summary>Ends the process now: no handlers, no finalizers, no waiting for threads.</summary>
    public static void ExitNow(int code) => _exit(code);

    private static int Check(int result, string call) =>
        result >= 0 ? result : throw Failed(call, Marshal.GetLastSystemError());

    private static IOException Failed(string call, int error) =>
        new($"{call}: {Marshal.GetPInvokeErrorMessage(error)}");

    [StructLayout(LayoutKind.Sequential)]
    private struct PollEntry
    {
        public int Descriptor;
        public short Wanted;
        public short Returned;
    }

    [LibraryImport("libc")]
    private static partial int fcntl(int descriptor, int command, int argument);

    [LibraryImport("libc")]
    private static partial int dup2(int from, int to);

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int open(string path, int flags);

    [LibraryImport("libc")]
    private static partial int close(int descriptor);

    [LibraryImport("libc")]
    private static partial nint read(int descriptor, byte* into, nuint count);

    [LibraryImport("libc")]
    private static partial nint write(int descriptor, byte* from, nuint count);

    [LibraryImport("libc")]
    private static partial int poll(PollEntry* entries, nuint count, int milliseconds);

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int memfd_create(string name, uint flags);

    [LibraryImport("libc")]
    private static partial int ftruncate(int descriptor, nint length);

    [LibraryImport("libc")]
    private static partial nint mmap(
        nint address,
        nuint length,
        int protection,
        int flags,
        int descriptor,
        nint offset
    );

    [LibraryImport("libc")]
    private static partial int munmap(nint address, nuint length);

    [LibraryImport("libc")]
    private static partial void _exit(int code);
}
