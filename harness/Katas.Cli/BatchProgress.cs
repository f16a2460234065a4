using Katas.Engine.Catalog;
using Katas.Engine.Grading;
using Katas.Judging;
using Katas.Reports;
using Spectre.Console;

namespace Katas.Cli;

/// <summary>Shows how grading goes: a line a student; on a terminal also what is being done, and how long it will take.</summary>
/// <param name="console">Where the lines go.</param>
/// <param name="mark">Marks one student as things stand.</param>
/// <param name="time">Tells how long it has taken.</param>
internal sealed class BatchProgress(IAnsiConsole console, Func<HandedIn, StudentMark> mark, TimeProvider time)
    : IBatchListener
{
    private readonly GradeSummary _lines = new(console);
    private long _began;
    private string _doing = "";
    private int _students;

    /// <summary>How many students there are.</summary>
    public int Students { get; set; }

    /// <summary>Shown while something is done; null where nobody watches.</summary>
    public StatusContext? Live { get; set; }

    /// <summary>Units that this half of the work has.</summary>
    public int Units { get; private set; }

    /// <summary>Those that are finished.</summary>
    public int Done { get; private set; }

    public void Begins(bool speed, int units, int done, int older)
    {
        (_began, Units, Done, _students) = (time.GetTimestamp(), units, 0, 0);
        var what = $"{(units == 1 ? "script" : "scripts")} to {(speed ? "time" : "check")}";
        var before = done > 0 ? $", {done} done already" : "";
        var again = older > 0 ? $", {older} of them again because the kit has changed" : "";
        if (units > 0 || done > 0)
        {
            console.MarkupLine($"[bold]{units} {what}[/]{before}{again}");
        }
    }

    public void Doing(string what)
    {
        _doing = what;
        if (Live is null && !what.StartsWith("speed", StringComparison.Ordinal))
        {
            console.MarkupLine($"[dim]{what.EscapeMarkup()}[/]");
        }
        Show();
    }

    public void Finished(KataId kata, Verdict verdict, IReadOnlyList<string> students)
    {
        Done++;
        _doing = $"{students[0]} {kata}";
        Show();
    }

    public void StudentFinished(HandedIn student) => _lines.Student(mark(student), ++_students, Students);

    public void NoSpeed(string reason) =>
        console.MarkupLine(
            $"[yellow]No times are taken: {reason.EscapeMarkup()}[/] The marks stand without speed; the same command again takes what times it can."
        );

    private void Show()
    {
        if (Live is not null)
        {
            Live.Status = $"{Done} of {Units}{Left()}: {Readable.Line(_doing)}".EscapeMarkup();
        }
    }

    /// <summary>From what was done so far.</summary>
    private string Left()
    {
        const int enough = 5;
        if (Done < enough)
        {
            return "";
        }
        var left = time.GetElapsedTime(_began) / Done * (Units - Done);
        return left.TotalMinutes >= 1
            ? $", about {left.TotalMinutes:0} min left"
            : $", about {left.TotalSeconds:0} s left";
    }
}
