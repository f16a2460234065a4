namespace Katas.Engine.Witness;

/// <summary>
/// How long each thread of the judge has waited for a processor so far. All scripts that run at one time ask for the same,
/// so it is looked up once for all of them. Safe from any thread.
/// </summary>
internal sealed class JudgesDelays(TimeProvider time)
{
    /// <summary>A third of the time over which a script's clock takes its rate.</summary>
    private static readonly TimeSpan GoodFor = TimeSpan.FromMilliseconds(50);
    private readonly Lock _lock = new();
    private long _looked;
    private IReadOnlyList<(int Thread, TimeSpan Delay)>? _delays;

    /// <summary>By thread, not older than a twentieth of a second.</summary>
    public IReadOnlyList<(int Thread, TimeSpan Delay)> Now()
    {
        lock (_lock)
        {
            if (_delays is null || time.GetElapsedTime(_looked) > GoodFor)
            {
                _delays =
                [
                    .. ScriptProcesses.ThreadsOf(Environment.ProcessId).Select(thread => (thread.Thread, thread.Delay)),
                ];
                _looked = time.GetTimestamp();
            }
            return _delays;
        }
    }
}
