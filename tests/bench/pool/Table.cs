using System.Globalization;

namespace Katas.PoolBench;

/// <summary>Prints one row a case: medians, and ratios of each round with their range.</summary>
internal sealed class Table
{
    public Table(int rounds)
    {
        Console.WriteLine(
            $"Milliseconds and ratios of time, medians of {rounds} rounds in turn, ratios with their range."
        );
        Console.WriteLine();
        Console.WriteLine("| case | workers | ours | Pool | Executor | ours / Pool | ours / Executor | bound |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
    }

    public bool AllHold { get; private set; } = true;

    public void Add(string name, int workers, double bound, List<(double Ours, double Pool, double Executor)> rounds)
    {
        var ratios = rounds.Select(round => round.Ours / round.Pool).ToList();
        var executor = rounds.Select(round => round.Ours / round.Executor).ToList();
        Row(
            name,
            workers,
            Milliseconds(rounds.Select(round => round.Ours)),
            Milliseconds(rounds.Select(round => round.Pool)),
            Milliseconds(rounds.Select(round => round.Executor)),
            Range(ratios),
            Range(executor),
            Bound(ratios, bound)
        );
    }

    public void AddOwn(string name, int workers, double bound, List<(double Ours, double Loop)> rounds)
    {
        var ratios = rounds.Select(round => round.Ours / round.Loop).ToList();
        Row(
            name,
            workers,
            Milliseconds(rounds.Select(round => round.Ours)),
            Milliseconds(rounds.Select(round => round.Loop)) + " (loop)",
            "",
            Range(ratios),
            "",
            Bound(ratios, bound)
        );
    }

    private static void Row(params object[] cells) => Console.WriteLine($"| {string.Join(" | ", cells)} |");

    private string Bound(List<double> ratios, double bound)
    {
        var holds = Median(ratios) <= bound;
        AllHold &= holds;
        return $"{Show(bound)} {(holds ? "holds" : "**missed**")}";
    }

    private static string Range(List<double> ratios) =>
        $"{Show(Median(ratios))} ({Show(ratios.Min())}–{Show(ratios.Max())})";

    private static string Milliseconds(IEnumerable<double> seconds) => Show(Median([.. seconds]) * 1000);

    private static double Median(List<double> values)
    {
        var sorted = values.Order().ToArray();
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    private static string Show(double value) =>
        value.ToString(
            value < 10 ? "0.00"
                : value < 100 ? "0.0"
                : "0",
            CultureInfo.InvariantCulture
        );
}
