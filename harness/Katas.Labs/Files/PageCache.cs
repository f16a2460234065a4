using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Katas.Labs.Files;

/// <summary>What of files the kernel keeps in memory. Dropping it needs no rights but to read them; whether it worked is looked up.</summary>
internal static partial class PageCache
{
    private const int WillNotNeed = 4;
    private const int Read = 1;
    private const int Shared = 1;
    private static readonly nint Failed = -1;

    /// <summary>Asks the kernel to forget these files.</summary>
    public static void Drop(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            using var file = File.OpenHandle(path);
            _ = Advise(file, 0, 0, WillNotNeed);
        }
    }

    /// <summary>The share of these files' pages that is in memory, from 0 to 1; null where the system does not say.</summary>
    public static double? Resident(IEnumerable<string> paths)
    {
        var (resident, pages) = (0L, 0L);
        foreach (var path in paths)
        {
            using var file = File.OpenHandle(path);
            var length = RandomAccess.GetLength(file);
            if (length == 0)
            {
                continue;
            }
            var map = Map(nint.Zero, (nuint)length, Read, Shared, file, 0);
            if (map == Failed)
            {
                return null;
            }
            try
            {
                var seen = new byte[(length + Environment.SystemPageSize - 1) / Environment.SystemPageSize];
                if (InMemory(map, (nuint)length, seen) != 0)
                {
                    return null;
                }
                resident += seen.Count(page => (page & 1) == 1);
                pages += seen.Length;
            }
            finally
            {
                _ = Unmap(map, (nuint)length);
            }
        }
        return pages == 0 ? null : (double)resident / pages;
    }

    [LibraryImport("libc", EntryPoint = "posix_fadvise")]
    private static partial int Advise(SafeFileHandle file, long offset, long length, int advice);

    [LibraryImport("libc", EntryPoint = "mmap")]
    private static partial nint Map(nint at, nuint length, int access, int flags, SafeFileHandle file, long offset);

    [LibraryImport("libc", EntryPoint = "munmap")]
    private static partial int Unmap(nint at, nuint length);

    [LibraryImport("libc", EntryPoint = "mincore")]
    private static partial int InMemory(nint at, nuint length, [Out] byte[] pages);
}
