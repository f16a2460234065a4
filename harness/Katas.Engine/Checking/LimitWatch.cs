using Katas.Engine.Catalog;
using Katas.Engine.Isolation;
using Katas.Judging;

namespace Katas.Engine.Checking;

/// <summary>Looks again and again at what a script takes, for as long as it runs.</summary>
internal sealed class LimitWatch : IDisposable
{
    /// <summary>Shorter than it takes to fill much more memory than there is, and long enough to cost nothing.</summary>
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(25);
    private static readonly Consumption Nothing = new(0, 0, TimeSpan.Zero);
    private readonly ChildProcess _child;
    private readonly Limits _limits;
    private readonly Action<Overran> _overran;
    private readonly CancellationTokenSource _over = new();
    private readonly Lock _lock = new();
    private bool _isOn;
    private TimeSpan _earlier;
    private Consumption _most = Nothing;

    /// <param name="overran">Called once, when it is too much.</param>
    public LimitWatch(ChildProcess child, Limits limits, Action<Overran> overran)
    {
        _child = child;
        _limits = limits;
        _overran = overran;
    }

    /// <summary>There is a script now; a runner that only waits for one is left in peace.</summary>
    public void Start()
    {
        if (!_isOn)
        {
            _isOn = true;
            _ = WatchAsync();
        }
    }

    /// <summary>Processor time counts from now on.</summary>
    public void BeginCase()
    {
        lock (_lock)
        {
            _most = Nothing;
            _earlier = _child.Consumption().Processor;
        }
    }

    /// <summary>Looks now: afterwards there may be nothing left to look at.</summary>
    /// <returns>The most that was seen in this case so far.</returns>
    public Consumption Look()
    {
        var now = _child.Consumption();
        lock (_lock)
        {
            return _most = new Consumption(
                Math.Max(_most.MemoryBytes, now.MemoryBytes),
                Math.Max(_most.Tasks, now.Tasks),
                now.Processor > _most.Processor ? now.Processor : _most.Processor,
                _most.MemoryRanOut || now.MemoryRanOut,
                _most.TasksRanOut || now.TasksRanOut
            );
        }
    }

    /// <summary>The end, or what brought it about.</summary>
    public CaseEnd Explain(CaseEnd end) => Overrun.Explain(end, Look(), _earlier, _limits);

    /// <inheritdoc />
    public void Dispose() => _over.Cancel();

    private async Task WatchAsync()
    {
        try
        {
            while (true)
            {
                await Task.Delay(Glance, _over.Token);
                if (Overrun.In(Look(), _earlier, _limits) is { } end)
                {
                    _overran(end);
                    return;
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The script's time is over.
        }
    }
}
