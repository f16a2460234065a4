namespace Katas.Engine.Witness;

/// <summary>
/// Counts the time in which a script could have gone on: while its threads, or the judge's, wait for a processor that
/// others have, it goes slower, down to a tenth. On an idle machine it is the clock on the wall. Safe from any thread.
/// </summary>
/// <remarks>
/// What a script takes from itself, as eight threads on two cores do, is not taken from it: a script that has most of
/// the machine is not waiting, whatever its threads do.
/// </remarks>
internal sealed class FairClock : TimeProvider
{
    private const double Slowest = 0.1;
    private static readonly TimeSpan Window = TimeSpan.FromMilliseconds(150);
    private readonly Func<ProcessorUse> _look;
    private readonly TimeProvider _wall;
    private readonly int _cores;
    private readonly Lock _lock = new();
    private ProcessorUse _last;
    private long _lastLook;
    private long _lastCall;
    private double _fair;
    private double _rate = 1;

    /// <param name="look">What the script's processes and the judge have had of the processors so far, and waited for.</param>
    public FairClock(Func<ProcessorUse> look, TimeProvider wall, int cores)
    {
        _look = look;
        _wall = wall;
        _cores = cores;
        _last = look();
        _lastLook = _lastCall = wall.GetTimestamp();
    }

    /// <summary>The clock of these processes on this machine.</summary>
    public static FairClock Of(ScriptProcesses processes) =>
        new(() => ProcessorUse.WithJudge(processes), System, Environment.ProcessorCount);

    /// <summary>One that never looks, and so is the clock on the wall.</summary>
    public static FairClock OnTheWall()
    {
        var nothing = ProcessorUse.Sum([]);
        return new FairClock(() => nothing, System, Environment.ProcessorCount);
    }

    /// <inheritdoc />
    public override long TimestampFrequency => _wall.TimestampFrequency;

    /// <inheritdoc />
    public override long GetTimestamp()
    {
        lock (_lock)
        {
            var now = _wall.GetTimestamp();
            var rate = _rate;
            if (_wall.GetElapsedTime(_lastLook, now) is var window && window >= Window)
            {
                var use = _look();
                _rate = Rate(_last.Until(use), window);
                (_last, _lastLook) = (use, now);
            }
            // Who asks often sees it go on smoothly; over a pause nobody looked into, it went as was seen at its end.
            _fair += (now - _lastCall) * (_wall.GetElapsedTime(_lastCall, now) >= Window ? _rate : rate);
            _lastCall = now;
            return (long)_fair;
        }
    }

    private double Rate(ProcessorUse use, TimeSpan window)
    {
        var share = use.Had / (window * _cores);
        var undisturbed = 1 - (use.Waited / window);
        return Math.Clamp(Math.Max(share, undisturbed), Slowest, 1);
    }
}
