namespace Katas.Engine.Witness;

/// <summary>How many were inside at once: the most, and the sum over time. Safe from any thread.</summary>
internal sealed class InFlightMeter(TimeProvider time)
{
    private readonly Lock _lock = new();
    private int _inside;
    private TimeSpan _sum;
    private long _changed;

    /// <summary>The most that were inside at once.</summary>
    public int Peak { get; private set; }

    /// <summary>The time that each spent inside, added up.</summary>
    public TimeSpan Sum
    {
        get
        {
            lock (_lock)
            {
                Advance();
                return _sum;
            }
        }
    }

    /// <summary>Forgets all that was; those inside stay inside.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            Advance();
            (_sum, Peak) = (TimeSpan.Zero, _inside);
        }
    }

    /// <summary>Comes in, and goes out when the result is disposed.</summary>
    public IDisposable Enter()
    {
        Change(+1);
        return new Leaving(this);
    }

    private void Change(int by)
    {
        lock (_lock)
        {
            Advance();
            _inside += by;
            Peak = Math.Max(Peak, _inside);
        }
    }

    private void Advance()
    {
        var now = time.GetTimestamp();
        _sum += time.GetElapsedTime(_changed, now) * _inside;
        _changed = now;
    }

    private sealed class Leaving(InFlightMeter meter) : IDisposable
    {
        public void Dispose() => meter.Change(-1);
    }
}
