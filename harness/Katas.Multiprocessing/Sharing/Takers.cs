namespace Katas.Multiprocessing.Sharing;

/// <summary>
/// How many items each process has taken from a queue and not yet called done, so that nobody waits for one that has ended. Guarded by
/// the queue. (An item may be called done by another process than took it: then the counts are too high, and nobody is accused.)
/// </summary>
internal sealed class Takers
{
    // The owner's own process is always there.
    private const int Owner = 0;

    private readonly Dictionary<int, long> taken = [];
    private readonly List<(int ProcessId, long Items)> ended = [];

    public bool SomeEnded => ended.Count > 0;

    /// <summary>Items with processes that are still there.</summary>
    public long Holding => taken.Values.Sum();

    public void Took(SharedPeer? peer) => Count(peer, 1);

    public void Done(SharedPeer? peer) => Count(peer, -1);

    public void Ended(int processId)
    {
        if (taken.Remove(processId, out var items))
        {
            ended.Add((processId, items));
        }
    }

    public string WhoEnded() =>
        "Join would wait for ever: "
        + string.Join(", ", ended.Select(who => $"process {who.ProcessId} took {who.Items} item(s) and ended"))
        + " without TaskDone.";

    private void Count(SharedPeer? peer, int change)
    {
        var processId = peer?.ProcessId ?? Owner;
        var count = taken.GetValueOrDefault(processId) + change;
        if (count > 0)
        {
            taken[processId] = count;
        }
        else
        {
            taken.Remove(processId);
        }
    }
}
