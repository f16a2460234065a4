using Katas.Engine.Witness;

namespace Katas.Engine.Checking;

/// <summary>
/// Makes the workers of a watched case meet: jobs wait at their gates until as many are there as there are workers, or until
/// nobody else is on the way, and then go on at the same moment.
/// </summary>
internal sealed class Meeting(int workers, Gates gates, ScriptProcesses processes, TimeProvider time) : IDisposable
{
    /// <summary>Longer than any probe lingers: whoever has slept so long waits for an answer.</summary>
    private static readonly TimeSpan NobodyElse = TimeSpan.FromMilliseconds(80);

    /// <summary>A program that waits by looking again and again never falls still; for all of a case it is waited for no longer.</summary>
    private static readonly TimeSpan LongestInAll = TimeSpan.FromSeconds(2);

    private readonly Stillness _stillness = new(processes, time);
    private TimeSpan _waited;
    private long? _began;

    /// <summary>Whether somebody waits.</summary>
    public bool Holds => _began is not null;

    /// <summary>When it wants to look again, if nothing comes before; null where nobody waits.</summary>
    public TimeSpan? NextLook => _began is { } began ? Stillness.NextGlance(time.GetElapsedTime(began)) : null;

    /// <summary>Looks at the gates, and lets all go when it is time.</summary>
    public void Look()
    {
        var held = gates.Held;
        if (held.Count == 0)
        {
            _began = null;
            return;
        }
        if (_began is null)
        {
            _began = time.GetTimestamp();
            _stillness.Forget();
        }
        if (
            held.Count < workers
            && _stillness.Look() < NobodyElse
            && _waited + time.GetElapsedTime(_began.Value) < LongestInAll
        )
        {
            return;
        }
        _waited += time.GetElapsedTime(_began.Value);
        _began = null;
        foreach (var job in held)
        {
            gates.Open(job);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _stillness.Dispose();
}
