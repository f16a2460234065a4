using Katas.Labs.Clock;
using Katas.Labs.Python;
using Katas.Multiprocessing;

namespace Katas.Labs;

/// <summary>One run of one lab: what it may use, and what is cleared away when it ends.</summary>
internal sealed class LabRun : IDisposable
{
    private readonly Action<string> _progress;
    private readonly List<IDisposable> _ours = [];
    private readonly Lazy<ProcessPool> _processes;
    private readonly Lazy<WorkerThreadPool> _threads;

    public LabRun(
        LabOptions options,
        LabSize size,
        string folder,
        Action<string> progress,
        CancellationToken cancellation
    )
    {
        (Options, Folder, _progress, Cancellation) = (options, folder, progress, cancellation);
        Size = options.Size ?? (options.Quick ? size.Quick : size.Usual);
        Clock = new LabClock(Path.Combine(folder, "clock"));
        _processes = new Lazy<ProcessPool>(() => NewProcesses(Workers));
        _threads = new Lazy<WorkerThreadPool>(() => NewThreads(Workers));
    }

    public LabOptions Options { get; }

    public int Workers => Options.Workers;

    public int Size { get; }

    public int Rounds => Options.Rounds;

    public int WarmUps => Options.Rounds > 1 ? 2 : 1;

    /// <summary>An empty folder of this run's own.</summary>
    public string Folder { get; }

    public LabClock Clock { get; }

    public CancellationToken Cancellation { get; }

    /// <summary>A process pool of the usual number of workers, ready.</summary>
    public ProcessPool Processes => _processes.Value;

    /// <summary>Its twin on threads.</summary>
    public WorkerThreadPool Threads => _threads.Value;

    /// <summary>The same experiment in Python; null where it was not asked for.</summary>
    public PythonSide? Python { get; private set; }

    /// <summary>Starts the same experiment in Python, where that was asked for.</summary>
    /// <param name="settings">What its script must know.</param>
    public void StartPython(string script, object settings)
    {
        if (Options.WithPython)
        {
            Python = Keep(PythonSide.Start(script, settings, Cancellation));
        }
    }

    public ProcessPool NewProcesses(int workers)
    {
        var pool = Keep(new ProcessPool(workers));
        // What is being worked on when the run is called off must not have to be waited for.
        Keep(Cancellation.Register(pool.Terminate));
        return pool;
    }

    public WorkerThreadPool NewThreads(int workers)
    {
        var pool = Keep(new WorkerThreadPool(workers));
        Keep(Cancellation.Register(pool.Terminate));
        return pool;
    }

    /// <summary>Has this disposed when the run ends.</summary>
    public T Keep<T>(T ours)
        where T : IDisposable
    {
        _ours.Add(ours);
        return ours;
    }

    public void Say(string what) => _progress(what);

    public void Dispose()
    {
        foreach (var ours in Enumerable.Reverse(_ours))
        {
            ours.Dispose();
        }
    }
}
