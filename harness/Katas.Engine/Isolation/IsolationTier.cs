namespace Katas.Engine.Isolation;

/// <summary>How far apart a script is kept from the machine, from nothing to all there is.</summary>
public enum IsolationTier
{
    /// <summary>A process with the judge's own rights: for one's own scripts only.</summary>
    Process,

    /// <summary>A room of its own: no file, process or network of the machine's; memory is watched.</summary>
    Namespaces,

    /// <summary>The same, with a user of its own for each room and limits that the kernel keeps.</summary>
    Full,
}
