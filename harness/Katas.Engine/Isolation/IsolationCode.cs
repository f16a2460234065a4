namespace Katas.Engine.Isolation;

/// <summary>The names of the tiers, as reports and options have them.</summary>
public static class IsolationCode
{
    /// <summary>All of them, the weakest first.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<IsolationTier>().Select(Of)];

    /// <summary>The tier's name, such as <c>namespaces</c>.</summary>
    public static string Of(IsolationTier tier) => tier.ToString().ToLowerInvariant();

    /// <summary>The tier of a name, or null where there is none.</summary>
    public static IsolationTier? Parse(string code) =>
        Enum.GetValues<IsolationTier>().Cast<IsolationTier?>().FirstOrDefault(tier => Of(tier!.Value) == code);
}
