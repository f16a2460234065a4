using System.Runtime.InteropServices;

namespace Katas.Multiprocessing.Locks;

/// <summary>
/// The C library's mutex in memory that processes share. The kernel itself gives it up for a thread that ends while it holds it, however
/// it ends, and tells the next one.
/// </summary>
internal static unsafe partial class RobustMutex
{
    /// <summary>More than any C library needs for one.</summary>
    public const int Size = 64;

    // Attributes are smaller still.
    private const int AttributesSize = 64;
    private const int ErrorChecking = 2;
    private const int ProcessShared = 1;
    private const int Robust = 1;
    private const int Monotonic = 1;

    public enum Result
    {
        Done = 0,
        NotHolder = 1,
        Busy = 16,
        AlreadyHolder = 35,
        TimedOut = 110,
        HolderDied = 130,
        Ruined = 131,
    }

    public static void Initialize(byte* mutex)
    {
        var attributes = stackalloc byte[AttributesSize];
        Check(pthread_mutexattr_init(attributes));
        Check(pthread_mutexattr_settype(attributes, ErrorChecking));
        Check(pthread_mutexattr_setpshared(attributes, ProcessShared));
        Check(pthread_mutexattr_setrobust(attributes, Robust));
        Check(pthread_mutex_init(mutex, attributes));
        Check(pthread_mutexattr_destroy(attributes));
    }

    public static Result TryLock(byte* mutex) => (Result)pthread_mutex_trylock(mutex);

    public static Result Lock(byte* mutex, TimeSpan timeout)
    {
        Moment now;
        Check(clock_gettime(Monotonic, &now));
        var nanoseconds = now.Nanoseconds + (timeout.Ticks % TimeSpan.TicksPerSecond * TimeSpan.NanosecondsPerTick);
        var until = new Moment
        {
            Seconds = now.Seconds + (timeout.Ticks / TimeSpan.TicksPerSecond) + (nanoseconds / 1_000_000_000),
            Nanoseconds = nanoseconds % 1_000_000_000,
        };
        return (Result)pthread_mutex_clocklock(mutex, Monotonic, &until);
    }

    /// <summary>After <see cref="Result.HolderDied"/>: from now on it is a mutex like any other.</summary>
    public static void MakeConsistent(byte* mutex) => Check(pthread_mutex_consistent(mutex));

    public static Result Unlock(byte* mutex) => (Result)pthread_mutex_unlock(mutex);

    private static void Check(int error)
    {
        if (error != 0)
        {
            throw new InvalidOperationException(
                $"A shared lock cannot be made: {Marshal.GetPInvokeErrorMessage(error)}"
            );
        }
    }

    // As on every 64-bit Linux.
    [StructLayout(LayoutKind.Sequential)]
    private struct Moment
    {
        public long Seconds;
        public long Nanoseconds;
    }

    [LibraryImport("libc")]
    private static partial int pthread_mutexattr_init(byte* attributes);

    [LibraryImport("libc")]
    private static partial int pthread_mutexattr_settype(byte* attributes, int type);

    [LibraryImport("libc")]
    private static partial int pthread_mutexattr_setpshared(byte* attributes, int shared);

    [LibraryImport("libc")]
    private static partial int pthread_mutexattr_setrobust(byte* attributes, int robust);

    [LibraryImport("libc")]
    private static partial int pthread_mutexattr_destroy(byte* attributes);

    [LibraryImport("libc")]
    private static partial int pthread_mutex_init(byte* mutex, byte* attributes);

    // Neither of these two waits, so the collector need not be told that the thread is away.
    [LibraryImport("libc")]
    [SuppressGCTransition]
    private static partial int pthread_mutex_trylock(byte* mutex);

    [LibraryImport("libc")]
    [SuppressGCTransition]
    private static partial int pthread_mutex_unlock(byte* mutex);

    [LibraryImport("libc")]
    private static partial int pthread_mutex_clocklock(byte* mutex, int clock, Moment* until);

    [LibraryImport("libc")]
    private static partial int pthread_mutex_consistent(byte* mutex);

    [LibraryImport("libc")]
    private static partial int clock_gettime(int clock, Moment* now);
}
