using Katas.Labs.Results;

namespace Katas.Labs.Findings;

/// <summary>Updates that were overwritten.</summary>
/// <param name="Who">The variant.</param>
/// <param name="WrongTurns">Turns whose total was wrong.</param>
/// <param name="Turns">All of its turns.</param>
/// <param name="Most">The most updates lost in one turn.</param>
internal sealed record LostUpdates(string Who, int WrongTurns, int Turns, long Most);

/// <summary>What times of more and less locked work say.</summary>
internal static class LockEverythingFindings
{
    public static IReadOnlyList<string> From(TimeTable table, IReadOnlyList<LostUpdates> lost)
    {
        var findings = new List<string>();
        foreach (var platform in table.Platforms)
        {
            var language = platform == Platform.Python ? "Python's " : "";
            foreach (var pool in (string[])["threads", "processes"])
            {
                findings.AddRange(Pool(table, platform, $"{language}{pool}", pool));
            }
        }
        foreach (var of in lost.Where(of => of.WrongTurns > 0))
        {
            findings.Add(
                $"{Phrase.Sentence(of.Who)}: the total was wrong in {of.WrongTurns} of {of.Turns} turns, by {of.Most:#,0} lost updates in the worst."
            );
        }
        var unlocked = lost.Where(of => of.Who.EndsWith("no lock", StringComparison.Ordinal)).ToList();
        if (unlocked.Count > 0 && unlocked.All(of => of.WrongTurns == 0))
        {
            findings.Add(
                "Without a lock no update was lost in this run; that is luck and no proof, as two may still meet."
            );
        }
        return findings;
    }

    private static IEnumerable<string> Pool(TimeTable table, Platform platform, string who, string pool)
    {
        if (
            table.Find($"{pool}-all", platform) is not { } all
            || table.Find($"{pool}-update", platform) is not { } update
        )
        {
            yield break;
        }
        if (table.AgainstBaseline(update) is { } little)
        {
            yield return $"{Phrase.Sentence(who)} with the update alone under the lock were {Phrase.Than(little, "the loop")}.";
        }
        if (table.AgainstBaseline(all) is { } everything)
        {
            var holds = Phrase.BearingOf(everything) switch
            {
                Bearing.Slower => "slower than no parallelism at all, as the article says",
                Bearing.Faster =>
                    "the article says slower than no parallelism at all, and here some of the work still overlapped",
                _ => "nothing is gained any more; the article says slower than no parallelism at all",
            };
            yield return $"{Phrase.Sentence(who)} with everything under the lock were {Phrase.Than(everything, "the loop")}: {holds}.";
        }
        if (table.Find($"{pool}-none", platform) is { } none)
        {
            yield return $"For {who}, the lock around the update was {Phrase.Than(update.FasterThan(none), "no lock")}.";
        }
    }
}
