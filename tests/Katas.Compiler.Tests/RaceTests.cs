using System.Globalization;
using Katas.Instrumentation;
using NUnit.Framework;
using Shouldly;

namespace Katas.Compiler.Tests;

/// <summary>
/// Each script of Races.txt has the race that its comments mark, and each run must show it; those of Quiet.txt have none. Those of
/// Gaps.txt look and act in two steps, each safe by itself: in each run somebody must come in between.
/// KATAS_RUNS says how often each is run.
/// </summary>
public sealed class RaceTests
{
    private static readonly int Runs = int.Parse(
        Environment.GetEnvironmentVariable("KATAS_RUNS") ?? "3",
        CultureInfo.InvariantCulture
    );

    private static readonly Dictionary<string, string> Racing = Sections.Read("Races.txt");
    private static readonly Dictionary<string, string> Quiet = Sections.Read("Quiet.txt");

    private static readonly Dictionary<string, string> Overtaken = Sections.Read("Gaps.txt");

    private static IEnumerable<string> OvertakenNames => Overtaken.Keys;

    private static IEnumerable<string> RacingNames => Racing.Keys;

    private static IEnumerable<string> QuietNames => Quiet.Keys;

    [TestCaseSource(nameof(RacingNames))]
    public void A_race_is_found_at_the_first_run_on_its_lines(string name)
    {
        var script = Script.Instrumented(Racing[name]);
        int[] marked =
        [
            .. Racing[name]
                .Split('\n')
                .Index()
                .Where(l => l.Item.Contains("// race", StringComparison.Ordinal))
                .Select(l => l.Index + 1),
        ];

        var found = 0;
        var elsewhere = new List<RaceSeen>();
        for (var seed = 0; seed < Runs; seed++)
        {
            var races = script.Races(seed);
            found += races.Count > 0 ? 1 : 0;
            elsewhere.AddRange(
                races.Where(race => !marked.Contains(race.First.Line) || !marked.Contains(race.Second.Line))
            );
        }

        TestContext.Progress.WriteLine($"{name}: {found} of {Runs}");
        elsewhere.ShouldBeEmpty();
        found.ShouldBe(Runs, script.Text);
    }

    [TestCaseSource(nameof(QuietNames))]
    public void A_right_program_is_never_reported(string name)
    {
        var retracted = new List<string>();
        Instrumenting.ScriptInstrumenter.Instrument(Script.Compilation(Quiet[name]), retracted);
        var plain = Script.Plain(Quiet[name]).Run();
        var script = Script.Instrumented(Quiet[name]);

        for (var seed = 0; seed < Math.Max(Runs, 7); seed++)
        {
            var (result, races) = script.Watched(seed);

            races.Select(race => $"{race} {Line(name, race.First)} / {Line(name, race.Second)}").ShouldBeEmpty();
            result.Split(':')[0].ShouldBe(plain.Split(':')[0]);
        }
        retracted.ShouldBeEmpty();
    }

    [TestCaseSource(nameof(OvertakenNames))]
    public void Whoever_acts_on_what_may_be_out_of_date_is_overtaken(string name)
    {
        var script = Script.Instrumented(Overtaken[name]);

        for (var seed = 0; seed < Runs; seed++)
        {
            var (result, races) = script.Watched(seed);

            result.ShouldBe("overtaken", script.Text);
            races.ShouldBeEmpty();
        }
    }

    private static string Line(string name, SitePlace place) => Quiet[name].Split('\n')[place.Line - 1];
}
