using System.Diagnostics;
using System.Numerics;
using Katas.Multiprocessing;

namespace Katas.PoolBench;

/// <summary>The same jobs as in contender.py.</summary>
internal static class Jobs
{
    public static int Nothing(string text) => 1;

    public static int Size(byte[] block) => block.Length;

    public static byte[] Same(byte[] block) => block;

    public static BigInteger Factorial(int n)
    {
        var product = BigInteger.One;
        for (var factor = 2; factor <= n; factor++)
        {
            product *= factor;
        }
        return product;
    }

    public static double EnterAndLeave((ProcessLock Gate, int Count) item)
    {
        // Once for the compiler.
        for (var warm = 0; warm < 10_000; warm++)
        {
            item.Gate.Enter().Dispose();
        }
        var begun = Stopwatch.GetTimestamp();
        for (var round = 0; round < item.Count; round++)
        {
            using (item.Gate.Enter()) { }
        }
        return Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }

    public static double SetAll((SharedDictionary<int, int> Shared, int Count) item)
    {
        var begun = Stopwatch.GetTimestamp();
        for (var key = 0; key < item.Count; key++)
        {
            item.Shared[key] = key;
        }
        return Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }

    public static double PutAndTake((JoinableQueue<int> Queue, int Count) item)
    {
        var begun = Stopwatch.GetTimestamp();
        for (var round = 0; round < item.Count; round++)
        {
            item.Queue.Put(round);
            item.Queue.TryTake(out _, Timeout.InfiniteTimeSpan);
            item.Queue.TaskDone();
        }
        return Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }
}
