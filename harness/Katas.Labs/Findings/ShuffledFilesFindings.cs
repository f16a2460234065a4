using Katas.Labs.Results;

namespace Katas.Labs.Findings;

/// <summary>What times of files in order and shuffled say.</summary>
internal static class ShuffledFilesFindings
{
    private static readonly (string Key, string Who)[] Ways =
    [
        ("loop", "the loop"),
        ("processes", "processes"),
        ("threads", "threads"),
    ];

    /// <param name="warm">From memory.</param>
    /// <param name="cold">From the disk; null where the page cache could not be dropped.</param>
    public static IReadOnlyList<string> From(TimeTable warm, TimeTable? cold)
    {
        var (slower, told) = (0, 0);
        var findings = new List<string>();
        foreach (var (table, where) in ((TimeTable?, string)[])[(warm, "from memory"), (cold, "from the disk")])
        {
            foreach (var platform in table?.Platforms ?? [])
            {
                foreach (var (key, who) in Ways)
                {
                    if (
                        table!.Find($"{key}-shuffled", platform) is not { } shuffled
                        || table.Find($"{key}-ordered", platform) is not { } ordered
                    )
                    {
                        continue;
                    }
                    var faster = shuffled.FasterThan(ordered);
                    told++;
                    slower += Phrase.BearingOf(faster) == Bearing.Slower ? 1 : 0;
                    var language = platform == Platform.Python ? "Python's " : "";
                    findings.Add(
                        $"{Phrase.Sentence($"{where}, {language}{Bare(who, language)}")}: shuffled was {Phrase.Than(faster, "in order")}."
                    );
                }
            }
        }
        findings.Add(
            slower == told ? "The article says that shuffling makes every version slower: here it did, every one."
            : slower == 0
                ? "The article says that shuffling makes every version slower: here none was slower that this run can tell."
            : $"The article says that shuffling makes every version slower: here {slower} of {told} were."
        );
        if (cold is null)
        {
            findings.Add("From the disk nothing can be said: the page cache could not be dropped.");
        }
        return findings;
    }

    private static string Bare(string who, string language) =>
        language.Length > 0 ? who.Replace("the ", "", StringComparison.Ordinal) : who;
}
