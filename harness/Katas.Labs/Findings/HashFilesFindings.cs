using Katas.Labs.Results;

namespace Katas.Labs.Findings;

/// <summary>What times of hashing files say.</summary>
internal static class HashFilesFindings
{
    private static readonly (string Key, string Who)[] Ways =
    [
        ("processes", "Processes"),
        ("threads", "Threads"),
        ("tasks", "Tasks"),
    ];

    public static IReadOnlyList<string> From(TimeTable table, long bytes)
    {
        var findings = new List<string>();
        foreach (var (key, who) in Ways)
        {
            if (table.Find(key) is { } row && table.AgainstBaseline(row) is { } faster)
            {
                findings.Add($"{who} were {Phrase.Than(faster, "the loop")}.");
            }
        }
        if (table.Rows.Where(row => row.Variant.Platform == Platform.DotNet).MinBy(row => row.Time.Value) is { } best)
        {
            findings.Add(
                $"The fastest, {best.Variant.Label}, digested {bytes / Math.Pow(2, 20) / best.Time.Value:0} MiB in a second."
            );
        }
        if (table.Find("loop", Platform.Python) is { } loop)
        {
            foreach (var (key, who) in ((string, string)[])[("processes", "processes"), ("threads", "threads")])
            {
                if (table.Find(key, Platform.Python) is { } row)
                {
                    findings.Add(
                        $"In Python on this machine, {who} were {Phrase.Than(row.FasterThan(loop), "its loop")}."
                    );
                }
            }
        }
        return findings;
    }
}
