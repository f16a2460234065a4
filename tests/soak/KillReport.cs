namespace Katas.PoolSoak;

/// <summary>What came of a soak.</summary>
public sealed record KillReport(int Jobs, int Seed, int Kills, Count Count, Standing Before, Standing After)
{
    // The collector's own books move by a few hundred kilobytes.
    private const double ManagedSlack = 1;
    private const double ResidentSlack = 16;

    public bool Holds =>
        Count.Faults.Count == 0
        && After.Descriptors.Count <= Before.Descriptors.Count
        && After.Children == 0
        && After.ManagedMiB - Count.MiB <= Before.ManagedMiB + ManagedSlack
        && After.ResidentMiB <= Before.ResidentMiB + ResidentSlack;

    public override string ToString() =>
        $"""
            {Jobs} jobs, {Kills} workers killed (seed {Seed}): {Count.Deaths} jobs lost with their worker, {Count.Faults.Count} faults
            {string.Join(Environment.NewLine, Count.Faults.Take(20))}
            before: {Before}
            after:  {After}, {Count.MiB:0.0} of them these books
            {(Holds ? "holds" : $"FAILED; descriptors {Kinds(Before)}, then {Kinds(After)}")}
            """;

    private static string Kinds(Standing standing) =>
        string.Join(
            ' ',
            standing
                .Descriptors.CountBy(target => target)
                .Where(kind => kind.Value > 1)
                .Select(kind => $"{kind.Key} x {kind.Value}")
        );
}
