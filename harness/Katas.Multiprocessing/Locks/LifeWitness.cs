using System.Collections.Concurrent;

namespace Katas.Multiprocessing.Locks;

/// <summary>
/// A thread that holds mutexes for as long as this process lives, so that the kernel tells others of its end, whatever ends it.
/// </summary>
internal static unsafe class LifeWitness
{
    private static readonly BlockingCollection<Request> Requests = [];
    private static readonly Lazy<Thread> Keeper = new(Start);

    public static void Hold(byte* mutex)
    {
        _ = Keeper.Value;
        var request = new Request((nint)mutex);
        Requests.Add(request);
        request.Done.Task.GetAwaiter().GetResult();
    }

    private static Thread Start()
    {
        var thread = new Thread(Run, 128 * 1024) { IsBackground = true, Name = "pool locks" };
        thread.UnsafeStart();
        return thread;
    }

    private static void Run()
    {
        foreach (var request in Requests.GetConsumingEnumerable())
        {
            RobustMutex.TryLock((byte*)request.Mutex);
            request.Done.SetResult();
        }
    }

    private sealed record Request(nint Mutex)
    {
        public TaskCompletionSource Done { get; } = new();
    }
}
