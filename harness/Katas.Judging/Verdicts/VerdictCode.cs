namespace Katas.Judging;

/// <summary>The kebab-case code of a verdict: the same in the terminal, in JSON and in file names.</summary>
public static class VerdictCode
{
    private static readonly Dictionary<Verdict, string> Codes = Enum.GetValues<Verdict>().ToDictionary(v => v, Kebab);

    /// <summary>The verdict's code, such as <c>wrong-result</c>.</summary>
    public static string Of(Verdict verdict) => Codes[verdict];

    /// <summary>The verdict of a code, or null where there is none.</summary>
    public static Verdict? Parse(string code) =>
        Codes.FirstOrDefault(pair => pair.Value == code) is { Value: not null } found ? found.Key : null;

    private static string Kebab(Verdict verdict) =>
        string.Concat(
            verdict
                .ToString()
                .Select(
                    (c, i) => i > 0 && char.IsUpper(c) ? $"-{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"
                )
        );
}
