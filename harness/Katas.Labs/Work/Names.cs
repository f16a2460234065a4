namespace Katas.Labs.Work;

/// <summary>Names, as of the article's files; nothing lies behind them.</summary>
internal static class Names
{
    public static IReadOnlyList<string> Make(int count) =>
        [.. Enumerable.Range(0, count).Select(number => $"folder-{number % 100:00}/file-{number:000000}.bin")];
}
