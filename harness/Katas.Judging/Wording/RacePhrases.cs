using Katas.Wire;

namespace Katas.Judging;

/// <summary>What the judge says of threads that met, or that wait for each other.</summary>
internal static partial class Phrases
{
    private const int MaxWaiting = 4;

    public static Finding Race(Race race)
    {
        // The place that changes something is where the lock is missing first.
        var (one, other) = race.First.Writes ? (race.First, race.Second) : (race.Second, race.First);
        var what = Readable.Line(race.What);
        return new Finding(Verdict.Race, $"{Meeting(what, one, other)} {Harm(one, other)}")
        {
            Place = new SourcePlace(one.File, one.Line, one.Column),
            Hint =
                $"Let one at a time touch {what}: the same lock around every place that does, reading and writing and what depends on them in one piece. Or share nothing: a slot of its own for each job, a concurrent collection, Interlocked for a number.",
        };
    }

    public static Finding OfThePace(Finding seen) =>
        seen with
        {
            Code = Verdict.Race,
            Message =
                $"With its threads slowed down here and there, and on the same inputs, something went wrong that goes right at full speed: {seen.Message} What comes out depends on which thread comes first.",
            Hint =
                "Look for what one thread prepares and another uses before it is ready: a flag set too early, a look and a deed that belong together, a value read twice.",
        };

    private static string Meeting(string what, RacingAccess one, RacingAccess other) =>
        SamePlace(one, other)
            ? $"Two threads were at {what} on line {one.Line} at the same time."
            : $"While one thread {Does(one)} {what} on line {one.Line}, another {Does(other)} it on line {other.Line}{Elsewhere(one, other)}.";

    private static string Harm(RacingAccess one, RacingAccess other) =>
        one.Writes && other.Writes
            ? "Nothing keeps them apart, so one undoes what the other has just done, or leaves it torn."
            : "Nothing keeps them apart, so the reader may see the old value, half of the new one, or something in between.";

    private static string Does(RacingAccess access) => access.Writes ? "changed" : "read";

    private static string Elsewhere(RacingAccess one, RacingAccess other) =>
        one.File == other.File ? "" : $" of {Readable.Line(other.File)}";

    private static bool SamePlace(RacingAccess one, RacingAccess other) =>
        one.File == other.File && one.Line == other.Line;

    private static string WhoWaits(IReadOnlyList<ScriptFrame> waiting)
    {
        var lines = waiting.CountBy(frame => frame).Take(MaxWaiting).ToList();
        return lines.Count == 0
            ? "everybody waits for somebody"
            : $"everybody waits for somebody. Last seen: {string.Join(", ", lines.Select(line => $"{Threads(line.Value)} at line {line.Key.Line}"))}";
    }

    private static string Threads(int count) => count == 1 ? "one thread" : $"{count} threads";
}
