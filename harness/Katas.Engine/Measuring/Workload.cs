using Katas.Engine.Cases;
using Katas.Engine.Catalog;
using Katas.Engine.Checking;
using Katas.Wire;

namespace Katas.Engine.Measuring;

/// <summary>The inputs of timed runs: fresh ones for each round, the same for everyone in it.</summary>
/// <param name="workers">Workers that everyone is given.</param>
internal abstract class Workload(int workers) : IDisposable
{
    /// <summary>What a timed run is called in findings.</summary>
    protected const string CaseName = "a timed run";

    /// <summary>Workers that everyone is given.</summary>
    public int Workers => workers;

    /// <summary>Jobs of a round.</summary>
    public abstract int Jobs { get; }

    /// <summary>The workload of a task.</summary>
    /// <param name="folder">An empty folder for files, on the same disk as the rooms.</param>
    public static Workload Of(TaskKind task, SpeedSpec spec, string folder) =>
        spec.Work switch
        {
            FileWork files => new FileWorkload(files, folder, Processors.Count),
            NumberWork numbers => new NumberWorkload(numbers, Processors.Count),
            SiteWork site => new SiteWorkload(site),
            _ => throw new ArgumentException($"{task} has no workload", nameof(spec)),
        };

    /// <summary>Makes new inputs: other ones for another seed.</summary>
    /// <exception cref="IOException">Files cannot be written.</exception>
    public abstract void Renew(int jobs, int seed);

    /// <summary>Puts some of the jobs into a room.</summary>
    /// <param name="jobs">Which, counted from 0; each at most once until they are taken back.</param>
    public abstract PreparedCase Place(KataId kata, Room room, IReadOnlyList<int> jobs);

    /// <summary>A case with next to nothing to do.</summary>
    public abstract PreparedCase PlaceLittle(KataId kata, Room room);

    /// <summary>A case of another kind of inputs, with which a runner is warmed up.</summary>
    public abstract PreparedCase PlaceWarmUp(KataId kata, Room room, int seed);

    /// <summary>Takes back what was put into rooms.</summary>
    public virtual void TakeBack() { }

    /// <summary>The jobs in as many parts of nearly the same weight, heavy jobs and light ones in each.</summary>
    public abstract IReadOnlyList<IReadOnlyList<int>> Parts(int count);

    /// <summary>All jobs, in their order.</summary>
    public IReadOnlyList<int> All => [.. Enumerable.Range(0, Jobs)];

    /// <inheritdoc />
    public virtual void Dispose() => GC.SuppressFinalize(this);

    /// <summary>By weight from the heaviest, dealt to and fro.</summary>
    protected static IReadOnlyList<IReadOnlyList<int>> Deal(IReadOnlyList<long> weights, int count)
    {
        var parts = Enumerable.Range(0, count).Select(_ => new List<int>()).ToList();
        var heaviestFirst = Enumerable.Range(0, weights.Count).OrderByDescending(job => weights[job]).ToList();
        for (var i = 0; i < heaviestFirst.Count; i++)
        {
            var (row, at) = Math.DivRem(i, count);
            parts[row % 2 == 0 ? at : count - 1 - at].Add(heaviestFirst[i]);
        }
        return parts;
    }
}
