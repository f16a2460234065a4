using Katas.Labs.Numbers;

namespace Katas.Labs.Findings;

/// <summary>What speed-up over workers says.</summary>
internal static class HowManyWorkersFindings
{
    private const double Flat = 0.05;

    public static IReadOnlyList<string> From(IReadOnlyList<Scaling> scalings, int cores)
    {
        var findings = new List<string>();
        foreach (var scaling in scalings)
        {
            var name = Phrase.Sentence(scaling.Name);
            findings.Add(
                scaling.Enough is not { } enough
                    ? $"{name}: no number of workers was clearly faster than one here."
                    : $"{name}: {enough.Workers} workers were {Phrase.Than(enough.Speedup, "one")}; no other number was faster that this run can tell."
            );
            if (scaling.SerialPart is { } serial)
            {
                findings.Add(Serial(name, serial, cores));
            }
            if (scaling.KarpFlatt is { Count: >= 2 } karpFlatt)
            {
                var growth = karpFlatt[^1].Value - karpFlatt[0].Value;
                findings.Add(
                    growth > Flat
                        ? $"{name}: Karp and Flatt's figure grows from {karpFlatt[0].Value:0.00} to {karpFlatt[^1].Value:0.00} with the workers: overhead, or processors that share what they compute with, and not a serial part."
                    : growth < -Flat
                        ? $"{name}: Karp and Flatt's figure falls from {karpFlatt[0].Value:0.00} to {karpFlatt[^1].Value:0.00} with the workers: with few of them something else took the time."
                    : $"{name}: Karp and Flatt's figure stays near {karpFlatt.Average(at => at.Value):0.00} whatever the workers: a serial part."
                );
            }
        }
        return findings;
    }

    private static string Serial(string name, double serial, int cores) =>
        serial <= 0
            ? $"{name}: nothing serial is to be seen; the speed-up is as good as the processors."
            : $"{name}: Amdahl's law fits with {serial:P0} of the time serial; by it no number of processors would be more than {Phrase.Times(1 / serial)} × faster, and {cores} are {Phrase.Times(Amdahl.Speedup(serial, cores))} ×.";
}
