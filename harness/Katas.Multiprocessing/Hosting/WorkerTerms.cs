using Katas.Multiprocessing.Codecs;

namespace Katas.Multiprocessing.Hosting;

/// <summary>What a pool asks of each of its workers; checked when the pool is made.</summary>
internal sealed class WorkerTerms(ProcessPoolOptions options)
{
    /// <summary>Null where there is no initializer.</summary>
    public byte[]? Initialization { get; } = options.Initialization?.Encode();

    /// <summary>Those that the initializer knows.</summary>
    public TypeNames Types { get; } = options.Initialization?.Types ?? TypeNames.FrameworkOnly;

    public int? MaxTasks => options.MaxTasksPerWorker;

    public TimeSpan StartTimeout => options.StartTimeout;
}
