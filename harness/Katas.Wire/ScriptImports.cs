namespace Katas.Wire;

/// <summary>What a script may name without asking for it (contract, section 2).</summary>
public static class ScriptImports
{
    /// <summary>Namespaces, in the order in which they are imported.</summary>
    public static IReadOnlyList<string> Namespaces { get; } =
    [
        "System",
        "System.Collections.Generic",
        "System.Collections.Concurrent",
        "System.IO",
        "System.Linq",
        "System.Net.Http",
        "System.Numerics",
        "System.Security.Cryptography",
        "System.Threading",
        "System.Threading.Channels",
        "System.Threading.Tasks",
        "Katas",
        "Katas.Multiprocessing",
    ];
}
