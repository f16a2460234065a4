namespace Katas.Engine.Catalog;

/// <summary>A task's statement in Markdown: what all strategies share, and one section for each.</summary>
public static class Statement
{
    /// <summary>The shared parts and the section of one strategy; the other strategies' sections are left out.</summary>
    public static string For(string markdown, string strategy)
    {
        var kept = new List<string>();
        var keep = true;
        foreach (var line in markdown.ReplaceLineEndings("\n").Split('\n'))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                var heading = line[3..].Trim();
                keep = KataId.ParseStrategy(heading) is null || heading == strategy;
            }
            if (keep)
            {
                kept.Add(line);
            }
        }
        return string.Join('\n', kept).TrimEnd();
    }

    /// <summary>Whether the statement has a section for the strategy.</summary>
    public static bool Covers(string markdown, string strategy) =>
        markdown.ReplaceLineEndings("\n").Split('\n').Any(line => line.TrimEnd() == $"## {strategy}");
}
