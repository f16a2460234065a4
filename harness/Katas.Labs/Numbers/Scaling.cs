using Katas.Judging;
using Katas.Labs.Results;

namespace Katas.Labs.Numbers;

/// <summary>How one pool got faster with more workers.</summary>
/// <param name="Name">Which pool.</param>
/// <param name="Cores">Processors there were.</param>
/// <param name="Steps">From one worker up.</param>
internal sealed record Scaling(string Name, int Cores, IReadOnlyList<ScalingStep> Steps)
{
    /// <summary>Of Amdahl's law; null where it cannot be told.</summary>
    public double? SerialPart =>
        Amdahl.Fit([.. Steps.Select(step => ((double)Math.Min(step.Workers, Cores), step.Speedup.Value))]);

    /// <summary>
    /// The fewest workers that were clearly faster than one, and than which no other number was clearly faster; null where none was faster.
    /// </summary>
    public ScalingStep? Enough
    {
        get
        {
            var faster = Steps.Where(step => step.Speedup.Low > 1).ToList();
            return faster.Find(step => faster.TrueForAll(other => step.Speedup.High >= other.Speedup.Low));
        }
    }

    /// <summary>Karp and Flatt's figure where there were processors for the workers.</summary>
    public IReadOnlyList<(int Workers, double Value)> KarpFlatt =>
        [
            .. Steps
                .Where(step => step.Workers <= Cores)
                .Select(step => (step.Workers, value: Amdahl.KarpFlatt(step.Workers, step.Speedup.Value)))
                .Where(step => step.value is not null)
                .Select(step => (step.Workers, step.value!.Value)),
        ];

    /// <summary>Its figures.</summary>
    public IEnumerable<Fact> Facts =>
        [
            .. SerialPart is { } serial ? (Fact[])[new Fact($"{Name}: serial part, Amdahl's fit", serial)] : [],
            .. KarpFlatt.Select(at => new Fact($"{Name}: Karp–Flatt at {at.Workers} workers", at.Value)),
        ];

    /// <summary>Of each pool in each language, from one table.</summary>
    public static IReadOnlyList<Scaling> Of(TimeTable table, IReadOnlyList<int> counts, int cores)
    {
        var scalings = new List<Scaling>();
        foreach (var platform in table.Platforms)
        {
            foreach (var pool in (string[])["processes", "threads"])
            {
                if (table.Find($"{pool}-1", platform) is not { } one)
                {
                    continue;
                }
                scalings.Add(
                    new Scaling(
                        platform == Platform.Python ? $"Python {pool}" : pool,
                        cores,
                        [
                            .. counts
                                .Select(count => (count, row: table.Find($"{pool}-{count}", platform)))
                                .Where(at => at.row is not null)
                                .Select(at => new ScalingStep(at.count, at.row!.FasterThan(one))),
                        ]
                    )
                );
            }
        }
        return scalings;
    }
}

/// <summary>So many workers, and how many times as fast as one they were.</summary>
internal sealed record ScalingStep(int Workers, Estimate Speedup);
