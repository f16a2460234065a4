using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Katas.Engine.Witness;

/// <summary>FIFOs and the news of who opens them: what .NET has no name for.</summary>
internal static partial class NativeFiles
{
    public const uint Opened = 0x20;
    public const uint ClosedUnwritten = 0x10;
    public const uint ClosedWritten = 0x08;
    private const int OwnerReadsAndWrites = 0x180;
    private const int ReadWrite = 2;
    private const int WriteOnly = 1;
    private const int NonBlocking = 0x800;
    private const int CloseOnExec = 0x80000;

    /// <exception cref="IOException">It cannot be made.</exception>
    public static void MakeFifo(string path) => Check(MakeFifo(path, OwnerReadsAndWrites), path);

    /// <summary>Opens a FIFO for both ends: never blocks, and keeps its readers waiting for as long as it is open.</summary>
    /// <exception cref="IOException">It cannot be opened.</exception>
    public static SafeFileHandle OpenBothEnds(string path) =>
        new((nint)Check(Open(path, ReadWrite | NonBlocking | CloseOnExec), path), ownsHandle: true);

    /// <summary>Opens a FIFO's writing end; null where nobody reads.</summary>
    public static SafeFileHandle? TryOpenForWriting(string path)
    {
        var descriptor = Open(path, WriteOnly | NonBlocking | CloseOnExec);
        return descriptor < 0 ? null : new SafeFileHandle(descriptor, ownsHandle: true);
    }

    /// <exception cref="IOException">The system has no more of them.</exception>
    public static SafeFileHandle NewWatch() => new((nint)Check(NewWatch(CloseOnExec), "inotify"), ownsHandle: true);

    /// <summary>Watches one file; returns the number that events about it carry.</summary>
    /// <exception cref="IOException">It cannot be watched.</exception>
    public static int Watch(SafeFileHandle watch, string path) =>
        Check(AddWatch(watch, path, Opened | ClosedUnwritten), path);

    /// <summary>Writes all of it; what goes into an empty FIFO at once never waits.</summary>
    /// <exception cref="IOException">It did not go in whole.</exception>
    public static void Write(SafeFileHandle end, byte[] bytes)
    {
        if (Check((int)Write(end, bytes, bytes.Length), "FIFO") != bytes.Length)
        {
            throw new IOException($"a FIFO took less than {bytes.Length} bytes");
        }
    }

    private static int Check(int result, string what) =>
        result >= 0
            ? result
            : throw new IOException($"{what}: {Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError())}");

    [LibraryImport("libc", EntryPoint = "write", SetLastError = true)]
    private static partial nint Write(SafeFileHandle file, byte[] bytes, nint count);

    [LibraryImport("libc", EntryPoint = "mkfifo", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int MakeFifo(string path, int mode);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "inotify_init1", SetLastError = true)]
    private static partial int NewWatch(int flags);

    [LibraryImport(
        "libc",
        EntryPoint = "inotify_add_watch",
        SetLastError = true,
        StringMarshalling = StringMarshalling.Utf8
    )]
    private static partial int AddWatch(SafeFileHandle watch, string path, uint mask);
}
