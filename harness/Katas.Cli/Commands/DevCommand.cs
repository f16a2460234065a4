using System.CommandLine;
using Katas.Engine.Catalog;
using Katas.Engine.Checking;
using Katas.Engine.Isolation;
using Katas.Judging;
using Katas.Reports;
using Spectre.Console;

namespace Katas.Cli.Commands;

/// <summary><c>katas dev check</c>: the kit checks itself.</summary>
internal sealed class DevCommand(Terminal terminal, GlobalOptions options)
{
    private static readonly TimeSpan ShortLimit = TimeSpan.FromSeconds(3);

    private readonly Argument<string[]> _names = new("NAME")
    {
        Description = "Only trials whose names begin so, such as solutions or hostile-; all without one.",
        DefaultValueFactory = _ => [""],
    };

    private readonly Option<int> _times = new("--times")
    {
        Description = "Each trial so many times over.",
        HelpName = "N",
        DefaultValueFactory = _ => 1,
    };

    private readonly Option<bool> _timings = new("--timings")
    {
        Description = "How long each trial took, the longest first.",
    };

    public Command Build()
    {
        KataNames.RefuseOptions(_names);
        var check = new Command(
            "check",
            "Solutions pass, starters do not, samples of known verdict get it, nothing is missing or stray."
        )
        {
            _names,
            _times,
            _timings,
        };
        check.SetAction(RunAsync);
        return new Command("dev", "For those who work on the kit itself.")
        {
            check,
            new DevSpeedCommand(terminal, options).Build(),
        };
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var kit = options.Kit(parsed);
        var console = terminal.Results(parsed.GetValue(options.NoColor));
        var complaints = KitInspection.Complaints(kit).ToList();
        complaints.ForEach(complaint => console.MarkupLine($"[red]✗[/] {complaint.EscapeMarkup()}"));

        var host = options.Host(parsed);
        await using var checker = new Checker(
            kit,
            GlobalOptions.Tools,
            CheckOptions.Usual() with
            {
                JudgeStarters = true,
                Isolation = host,
            }
        );
        var names = parsed.GetRequiredValue(_names);
        var trials = Enumerable
            .Repeat(Trials(kit, host.Tier), parsed.GetValue(_times))
            .SelectMany(all => all)
            .Where(trial => names.Any(name => trial.Name.StartsWith(name, StringComparison.Ordinal)))
            .ToList();
        var wrong = 0;
        var timings = new List<(TimeSpan Took, string Name)>();
        await Progress.RunAsync(
            console,
            terminal.IsInteractive,
            trials,
            trial => trial.Name,
            async trial =>
            {
                var began = TimeProvider.System.GetTimestamp();
                var report = await checker.CheckAsync(
                    trial.Submission,
                    trial.Script,
                    cancellation,
                    // What does not end does not end in less time either, and keeps a processor from the others meanwhile.
                    longestCase: trial.IsRight(Verdict.TimeLimit) ? ShortLimit : null
                );
                return (trial, report, took: TimeProvider.System.GetElapsedTime(began));
            },
            done =>
            {
                timings.Add((done.took, done.trial.Name));
                if (!done.trial.IsRight(done.report.Verdict))
                {
                    wrong++;
                    console.MarkupLine(
                        $"[red]✗[/] {done.trial.Name.EscapeMarkup()}: expected {done.trial.Wanted}, got:"
                    );
                    new TerminalReport(console).Kata(
                        new SubmissionResult(done.trial.Name, done.trial.Submission.Root, done.report),
                        nameSubmission: true
                    );
                }
            },
            atOnce: Progress.WaitingAtOnce
        );
        if (parsed.GetValue(_timings))
        {
            foreach (var (took, name) in timings.OrderByDescending(timing => timing.Took))
            {
                console.MarkupLine($"{took.TotalSeconds, 8:0.00} s  {name.EscapeMarkup()}");
            }
        }
        console.MarkupLine(
            $"{kit.Katas.Count()} katas, {trials.Count} trials, isolation {host.Code}: [bold]{trials.Count - wrong} as expected, {wrong} not; {complaints.Count} complaints[/]"
        );
        return wrong + complaints.Count == 0 ? ExitCode.Passed : ExitCode.NotPassed;
    }

    private static List<Trial> Trials(Kit kit, IsolationTier tier)
    {
        var trials = new List<Trial>();
        trials.AddRange(
            All("solutions", Path.Combine(kit.Root, "solutions"), "passed", verdict => verdict == Verdict.Passed)
        );
        trials.AddRange(
            All(
                "starters",
                Path.Combine(kit.Root, "katas"),
                "a starter that compiles and does not pass",
                IsHonestStarter
            )
        );
        var specimens = Path.Combine(kit.Root, "tests", "submissions");
        foreach (var specimen in Directory.Exists(specimens) ? Specimen.Below(specimens, tier) : [])
        {
            trials.AddRange(All(specimen.Name, specimen.Folder, VerdictCode.Of(specimen.Expected), specimen.Accepts));
        }
        return trials;
    }

    private static bool IsHonestStarter(Verdict verdict) => verdict is Verdict.Crashed or Verdict.WrongResult;

    private static IEnumerable<Trial> All(string name, string folder, string wanted, Func<Verdict, bool> isRight)
    {
        var submission = Submission.Find(folder, only: null);
        return submission.Scripts.Select(script => new Trial(
            $"{name} {script.Kata}",
            submission,
            script,
            wanted,
            isRight
        ));
    }

    private sealed record Trial(
        string Name,
        Submission Submission,
        SubmittedScript Script,
        string Wanted,
        Func<Verdict, bool> IsRight
    );
}
