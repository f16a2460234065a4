namespace Katas.Engine.Witness;

/// <summary>
/// Tells how long nothing has run in the script's processes: every thread asleep, and none given a processor between two
/// looks. On a busy machine a thread that waits for its turn is not asleep, so stillness is never taken for slowness.
/// </summary>
internal sealed class Stillness(ScriptProcesses processes, TimeProvider time)
{
    private Dictionary<int, long> _turns = [];
    private long _since = time.GetTimestamp();

    /// <summary>What was seen so far does not count: something was just let go.</summary>
    public void Forget()
    {
        _turns = [];
        _since = time.GetTimestamp();
    }

    /// <summary>Looks again; zero where something ran since the last look.</summary>
    public TimeSpan Look()
    {
        var turns = new Dictionary<int, long>();
        var still = true;
        foreach (var thread in processes.Threads())
        {
            turns[thread.Thread] = thread.Turns;
            still &= thread.Sleeps && _turns.GetValueOrDefault(thread.Thread, -1) == thread.Turns;
        }
        if (!still || turns.Count != _turns.Count)
        {
            _since = time.GetTimestamp();
        }
        _turns = turns;
        return time.GetElapsedTime(_since);
    }
}
