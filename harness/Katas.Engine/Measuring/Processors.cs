using System.Numerics;
using System.Runtime.InteropServices;
using Katas.Engine.Witness;

namespace Katas.Engine.Measuring;

/// <summary>The processors that the judge may use, and how a script's processes are kept on one of them.</summary>
internal static partial class Processors
{
    private const int MaskBytes = 128;

    /// <summary>Their numbers, as the kernel counts them.</summary>
    public static IReadOnlyList<int> Allowed { get; } = Ours();

    /// <summary>How many.</summary>
    public static int Count => Allowed.Count;

    /// <summary>
    /// Keeps these processes, and whatever they start from now on, on one processor. They have counted the processors when they began, and
    /// so work as they would on all of them.
    /// </summary>
    public static void KeepOnOne(ScriptProcesses processes)
    {
        var mask = new ulong[MaskBytes / sizeof(ulong)];
        var last = Allowed[^1];
        mask[last / 64] |= 1UL << (last % 64);
        foreach (var thread in processes.Threads())
        {
            // A thread that has ended since needs no processor.
            _ = SetAffinity(thread.Thread, MaskBytes, mask);
        }
    }

    private static List<int> Ours()
    {
        var mask = new ulong[MaskBytes / sizeof(ulong)];
        if (GetAffinity(0, MaskBytes, mask) < 0 || mask.Sum(BitOperations.PopCount) == 0)
        {
            return [.. Enumerable.Range(0, Environment.ProcessorCount)];
        }
        return [.. Enumerable.Range(0, MaskBytes * 8).Where(at => (mask[at / 64] >> (at % 64) & 1) == 1)];
    }

    [LibraryImport("libc", EntryPoint = "sched_getaffinity")]
    private static partial int GetAffinity(int thread, nint size, [Out] ulong[] mask);

    [LibraryImport("libc", EntryPoint = "sched_setaffinity")]
    private static partial int SetAffinity(int thread, nint size, ulong[] mask);
}
