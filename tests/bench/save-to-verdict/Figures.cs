using System.Globalization;
using System.Text;

namespace SaveToVerdict;

/// <summary>What was measured, and its table.</summary>
internal sealed class Figures
{
    private readonly List<double> _katas = [];
    private readonly List<double> _tests = [];

    public void AddKatas(TimeSpan time) => _katas.Add(time.TotalMilliseconds);

    public void AddTests(TimeSpan time) => _tests.Add(time.TotalMilliseconds);

    public string Table()
    {
        var table = new StringBuilder();
        table.AppendLine(
            CultureInfo.InvariantCulture,
            $"{"milliseconds from save to verdict", -34} {"saves", 6} {"least", 7} {"quarter", 8} {"median", 7} {"3 quart.", 9} {"most", 7}"
        );
        Row(table, "katas watch", _katas);
        Row(table, "dotnet watch test", _tests);
        return table.ToString();
    }

    private static void Row(StringBuilder table, string name, List<double> values)
    {
        values.Sort();
        string At(double share) =>
            values[(int)Math.Round(share * (values.Count - 1))].ToString("0", CultureInfo.InvariantCulture);
        table.AppendLine(
            CultureInfo.InvariantCulture,
            $"{name, -34} {values.Count, 6} {At(0), 7} {At(0.25), 8} {At(0.5), 7} {At(0.75), 9} {At(1), 7}"
        );
    }
}
