namespace Katas.Engine.Isolation;

/// <summary>How well this machine can lock scripts away, for this user.</summary>
/// <param name="Tier">The best tier that works.</param>
/// <param name="Lacking">What stands in the way of a better one, a sentence each.</param>
public sealed record HostIsolation(IsolationTier Tier, IReadOnlyList<string> Lacking)
{
    /// <summary>No lock: what is checked runs with the judge's own rights.</summary>
    public static HostIsolation None { get; } = new(IsolationTier.Process, []);

    /// <summary>The program that makes the rooms.</summary>
    internal string? Bubblewrap { get; init; }

    /// <summary>The folder of the programs that run in them.</summary>
    internal string? ToolFolder { get; init; }

    /// <summary>The tier, as reports have it.</summary>
    public string Code => IsolationCode.Of(Tier);

    /// <summary>Why strangers' scripts must not be run here, and what to do; null where they may be.</summary>
    public string? RefusalOfStrangers =>
        Tier > IsolationTier.Process
            ? null
            : "Strangers' scripts would run here with all your rights, and could read and change whatever you can: "
                + $"{string.Join(' ', Lacking)} "
                + "Install bubblewrap (apt install bubblewrap) and see what `katas doctor` says; "
                + "or say --trust where every script is one that you would run yourself.";
}
