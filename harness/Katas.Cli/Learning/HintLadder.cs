using Katas.Engine.Catalog;
using Katas.Judging;

namespace Katas.Cli.Learning;

/// <summary>One hint.</summary>
/// <param name="Id">Its name in the progress file.</param>
internal sealed record HintStep(string Id, string Text)
{
    /// <summary>The verdict it is for; null where it is for everybody.</summary>
    public string? For { get; init; }

    /// <summary>
    /// Its text with each paragraph on a line of its own, to be broken where it is shown. What is indented is code and
    /// stays as it is.
    /// </summary>
    public string Flowing
    {
        get
        {
            var lines = new List<string>();
            foreach (var line in Text.TrimEnd().Split('\n'))
            {
                if (lines.Count > 0 && IsProse(lines[^1]) && IsProse(line))
                {
                    lines[^1] += $" {line}";
                }
                else
                {
                    lines.Add(line);
                }
            }
            return string.Join('\n', lines);
        }
    }

    private static bool IsProse(string line) => line.Length > 0 && line[0] != ' ';
}

/// <summary>The hints of a kata from a nudge to the solution, beginning with those for what the judge found. Pure.</summary>
internal static class HintLadder
{
    /// <param name="verdict">The code of the last verdict; null where there is none.</param>
    public static IReadOnlyList<HintStep> Of(Kata kata, string? verdict)
    {
        var steps = new List<HintStep>();
        if (
            verdict is not null
            && VerdictCode.Parse(verdict) is { } code
            && kata.HintsByVerdict.TryGetValue(code, out var hints)
        )
        {
            steps.AddRange(hints.Select((text, at) => new HintStep($"{verdict}/{at + 1}", text) { For = verdict }));
        }
        steps.AddRange(kata.Hints.Select((text, at) => new HintStep($"{at + 1}", text)));
        steps.Add(
            new HintStep(
                "before-the-last",
                "One hint is left, and it leads to the solution. Ask once more only if you want to see how it is done."
            )
        );
        steps.Add(
            new HintStep(
                "last",
                $"The solution, with comments: katas show --solution {kata.Id} --i-give-up\n\nRead it, put it away, and write your own. Once your script has passed, it is shown without the last word."
            )
        );
        return steps;
    }

    /// <summary>The next one, or null where all were taken.</summary>
    public static HintStep? Next(IReadOnlyList<HintStep> steps, KataProgress progress) =>
        steps.FirstOrDefault(step => !progress.Hints.Contains(step.Id));

    /// <summary>Those that were taken.</summary>
    public static IReadOnlyList<HintStep> Taken(IReadOnlyList<HintStep> steps, KataProgress progress) =>
        [.. steps.Where(step => progress.Hints.Contains(step.Id))];

    /// <summary>The progress with one more taken.</summary>
    public static KataProgress Take(this KataProgress progress, HintStep step) =>
        progress.Hints.Contains(step.Id) ? progress : progress with { Hints = [.. progress.Hints, step.Id] };
}
