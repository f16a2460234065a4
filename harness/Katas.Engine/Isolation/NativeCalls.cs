using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Katas.Engine.Isolation;

/// <summary>Calls of the C library that .NET has no name for.</summary>
internal static partial class NativeCalls
{
    private const int Kill = 9;
    private const int CurrentFolder = -100;
    private const uint InodeAndBlocks = 0x100 | 0x400;
    private const int StatBytes = 256;
    private const int InodeAt = 32;
    private const int BlocksAt = 48;
    private const int BlockBytes = 512;

    /// <summary>The judge's own user.</summary>
    public static bool IsRoot => EffectiveUser() == 0;

    /// <summary>Ends a process at once; one that has gone is no error.</summary>
    public static void End(int process) => _ = SendSignal(process, Kill);

    /// <summary>Gives a file, folder or socket to a user and group.</summary>
    /// <exception cref="IOException">It cannot be given.</exception>
    public static void Give(string path, int user, int group)
    {
        if (ChangeOwner(path, (uint)user, (uint)group) != 0)
        {
            throw new IOException(
                $"{path}: {Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError())} (giving it to user {user})"
            );
        }
    }

    /// <summary>What files made from now on let others do: read, unless their maker says otherwise.</summary>
    public static void LetOthersRead() => _ = SetMask(0b000_010_010);

    /// <summary>The inode of a file and the bytes it takes; null where it has gone.</summary>
    public static (ulong Inode, long Bytes)? SizeInMemory(string path)
    {
        var status = new byte[StatBytes];
        return Status(CurrentFolder, path, flags: 0, InodeAndBlocks, status) == 0
            ? (
                BinaryPrimitives.ReadUInt64LittleEndian(status.AsSpan(InodeAt)),
                BinaryPrimitives.ReadInt64LittleEndian(status.AsSpan(BlocksAt)) * BlockBytes
            )
            : null;
    }

    [LibraryImport("libc", EntryPoint = "geteuid")]
    private static partial uint EffectiveUser();

    [LibraryImport("libc", EntryPoint = "umask")]
    private static partial uint SetMask(uint mask);

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int SendSignal(int process, int signal);

    [LibraryImport("libc", EntryPoint = "lchown", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int ChangeOwner(string path, uint user, uint group);

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Status(int folder, string path, int flags, uint mask, byte[] status);
}
