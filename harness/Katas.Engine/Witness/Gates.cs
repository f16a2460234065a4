namespace Katas.Engine.Witness;

/// <summary>
/// Where the judge holds jobs: each comes to its gate (a file is opened, a call made, a request sent) and waits there
/// until the judge lets it go. Safe from any thread.
/// </summary>
internal sealed class Gates
{
    private readonly Lock _lock = new();
    private readonly List<HeldJob> _held = [];
    private readonly List<HeldJob> _arrived = [];
    private readonly Dictionary<int, Action> _opening = [];
    private readonly Dictionary<string, int> _inside = new(StringComparer.Ordinal);
    private bool _holding;
    private Action _changed = () => { };

    /// <summary>Whether whoever comes now is held.</summary>
    public bool IsHolding
    {
        get
        {
            lock (_lock)
            {
                return _holding;
            }
        }
    }

    /// <summary>Jobs at their gates now, in the order in which they came.</summary>
    public IReadOnlyList<HeldJob> Held
    {
        get
        {
            lock (_lock)
            {
                return [.. _held];
            }
        }
    }

    /// <summary>All jobs that came since <see cref="Begin"/>, in order.</summary>
    public IReadOnlyList<HeldJob> Arrived
    {
        get
        {
            lock (_lock)
            {
                return [.. _arrived];
            }
        }
    }

    /// <summary>Forgets the case before.</summary>
    /// <param name="hold">Whether jobs are held in this one, or only counted.</param>
    /// <param name="changed">Called after each arrival and departure, on the thread it was seen on.</param>
    public void Begin(bool hold, Action changed)
    {
        OpenAll();
        lock (_lock)
        {
            _arrived.Clear();
            _inside.Clear();
            _holding = hold;
            _changed = changed;
        }
    }

    /// <summary>A job has come; <paramref name="open"/> is called when it may go on, at once where nothing is held.</summary>
    public void Arrive(string key, int process, int thread, Action open)
    {
        HeldJob job;
        bool hold;
        lock (_lock)
        {
            job = new HeldJob(_arrived.Count, key, process, thread);
            _arrived.Add(job);
            _inside[key] = _inside.GetValueOrDefault(key) + 1;
            hold = _holding;
            if (hold)
            {
                _held.Add(job);
                _opening[job.Number] = open;
            }
        }
        if (!hold)
        {
            open();
        }
        _changed();
    }

    /// <summary>The job about <paramref name="key"/> has left its gate behind: read to the end, answered, or given up by its reader.</summary>
    public void Leave(string key)
    {
        lock (_lock)
        {
            if (_inside.GetValueOrDefault(key) > 0)
            {
                _inside[key]--;
            }
            if (_inside.GetValueOrDefault(key) == 0 && _held.Find(job => job.Key == key) is { } gone)
            {
                _held.Remove(gone);
                _opening.Remove(gone.Number);
            }
        }
        _changed();
    }

    /// <summary>Whether the job about <paramref name="key"/> is still inside its gate.</summary>
    public bool IsInside(string key)
    {
        lock (_lock)
        {
            return _inside.GetValueOrDefault(key) > 0;
        }
    }

    /// <summary>Lets one job go.</summary>
    public void Open(HeldJob job)
    {
        Action? open;
        lock (_lock)
        {
            _held.Remove(job);
            _opening.Remove(job.Number, out open);
        }
        open?.Invoke();
    }

    /// <summary>Lets all go, and holds none that come later.</summary>
    public void OpenAll()
    {
        List<Action> opening;
        lock (_lock)
        {
            _holding = false;
            opening = [.. _opening.Values];
            _opening.Clear();
            _held.Clear();
        }
        opening.ForEach(open => open());
    }
}
