using Katas.Multiprocessing.Hosting;

namespace Katas.Multiprocessing;

/// <summary>How a <see cref="ProcessPool"/> keeps its workers.</summary>
public sealed record ProcessPoolOptions
{
    private readonly Initialization? initialization;
    private readonly int? maxTasksPerWorker;
    private readonly TimeSpan startTimeout = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Called once in every worker before its first job. As a job, it is a static method or a lambda that captures nothing. Where it
    /// throws, the pool ends: every job it still has fails with <see cref="WorkerStartException"/>.
    /// </summary>
    public Action? Initializer
    {
        get => initialization?.Method as Action;
        init => initialization = value is null ? null : new Initialization(value);
    }

    /// <summary>How many chunks a worker does before another takes its place; any number by default.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Less than 1.</exception>
    public int? MaxTasksPerWorker
    {
        get => maxTasksPerWorker;
        init
        {
            if (value is { } limit)
            {
                ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1, nameof(MaxTasksPerWorker));
            }
            maxTasksPerWorker = value;
        }
    }

    /// <summary>
    /// How long a worker may take until it is ready, its initializer included; one minute by default,
    /// <see cref="Timeout.InfiniteTimeSpan"/> for ever. One that takes longer ends the pool with <see cref="WorkerStartException"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Zero or less and not infinite.</exception>
    public TimeSpan StartTimeout
    {
        get => startTimeout;
        init
        {
            if (value != Timeout.InfiniteTimeSpan)
            {
                ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(value, TimeSpan.Zero, nameof(StartTimeout));
                ArgumentOutOfRangeException.ThrowIfGreaterThan(
                    value.TotalMilliseconds,
                    int.MaxValue,
                    nameof(StartTimeout)
                );
            }
            startTimeout = value;
        }
    }

    internal Initialization? Initialization
    {
        get => initialization;
        private init => initialization = value;
    }

    /// <summary>These options with an initializer that takes an argument, which is copied to every worker.</summary>
    /// <param name="initializer">A static method or a lambda that captures nothing.</param>
    /// <param name="argument">A value that can be sent to another process.</param>
    public ProcessPoolOptions WithInitializer<T>(Action<T> initializer, T argument)
    {
        ArgumentNullException.ThrowIfNull(initializer);
        return this with { Initialization = new Initialization<T>(initializer, argument) };
    }
}
