using Katas.Judging;
using Spectre.Console;

namespace Katas.Reports;

/// <summary>Whose marks moved between two gradebooks of one class.</summary>
public sealed class MarkChanges(IAnsiConsole console)
{
    private const double Visible = 0.05;

    /// <summary>A line for each mark that moved, and below it the katas that moved it.</summary>
    /// <returns>How many moved.</returns>
    public int Write(Gradebook before, Gradebook after)
    {
        var earlier = before.Students.ToDictionary(student => student.Person.Id, StringComparer.Ordinal);
        var moved = 0;
        foreach (var now in after.Students)
        {
            if (!earlier.TryGetValue(now.Person.Id, out var then) || !HasMoved(then.Final, now.Final))
            {
                continue;
            }
            moved++;
            console.MarkupLine(
                $"{Readable.Line(now.Person.Id).EscapeMarkup(), -24} {Mark(then.Final), 6} → [bold]{Mark(now.Final), 6}[/]"
            );
            foreach (
                var (was, @is) in then
                    .Katas.Zip(now.Katas)
                    .Where(pair => HasMoved(pair.First.Points, pair.Second.Points))
            )
            {
                console.MarkupLine(
                    $"    {@is.Kata, -22} {Mark(was.Points), 6} → {Mark(@is.Points), 6}  [dim]{was.Code}{(was.Code == @is.Code ? "" : $" → {@is.Code}")}[/]"
                );
            }
        }
        console.MarkupLine(moved == 0 ? "No mark moved." : $"[bold]{moved} of {after.Students.Count} marks moved[/]");
        return moved;
    }

    private static bool HasMoved(double? before, double? after) =>
        before is null != after is null || Math.Abs((before ?? 0) - (after ?? 0)) >= Visible;

    private static string Mark(double? mark) => mark is { } value ? $"{value:0.0}" : "–";
}
