using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Katas.Engine.Witness;

/// <summary>FIFOs and the news of who opens them: what .NET has no name for.</summary>
internal static partial class NativeFiles
{
    public const uint Opened = 0x20;
    public const uint ClosedUnwritten = 0x10;
    public const uint ClosedWritten = 0x08;
    private const UnixFileMode OwnerReadsAndWrites = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode AllRead = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const int ReadWrite = 2;
    private const int WriteOnly = 1;
    private const int ReadOnly = 0;
    private const nuint BytesReady = 0x541B;
    private const int NonBlocking = 0x800;
    private const int CloseOnExec = 0x80000;

    /// <exception cref="IOException">It cannot be made.</exception>
    public static void MakeFifo(string path) => Check(MakeFifo(path, (int)OwnerReadsAndWrites), path);

    /// <summary>
    /// Opens a FIFO for both ends: never blocks, and keeps its readers waiting for as long as it is open. From then on all
    /// may read, in a locked room another user than ours, and nobody write.
    /// </summary>
    /// <exception cref="IOException">It cannot be opened.</exception>
    public static SafeFileHandle OpenBothEnds(string path)
    {
        var ends = new SafeFileHandle(
            (nint)Check(Open(path, ReadWrite | NonBlocking | CloseOnExec), path),
            ownsHandle: true
        );
        File.SetUnixFileMode(path, AllRead);
        return ends;
    }

    /// <summary>Opens a FIFO's reading end without waiting for a writer.</summary>
    /// <exception cref="IOException">It cannot be opened.</exception>
    public static SafeFileHandle OpenForReading(string path) =>
        new((nint)Check(Open(path, ReadOnly | NonBlocking | CloseOnExec), path), ownsHandle: true);

    /// <summary>Bytes that are in a FIFO and have not been read.</summary>
    /// <exception cref="IOException">It is closed.</exception>
    public static int Unread(SafeFileHandle end)
    {
        Check(Control(end, BytesReady, out var bytes), "FIFO");
        return bytes;
    }

    /// <summary>Opens a FIFO's writing end; null where nobody reads.</summary>
    public static SafeFileHandle? TryOpenForWriting(string path)
    {
        File.SetUnixFileMode(path, OwnerReadsAndWrites);
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

    [LibraryImport("libc", EntryPoint = "ioctl", SetLastError = true)]
    private static partial int Control(SafeFileHandle file, nuint request, out int value);

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
