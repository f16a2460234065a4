using System.CommandLine;
using Katas.Cli.Learning;
using Katas.Engine.Catalog;
using Katas.Engine.Checking;
using Katas.Engine.Isolation;
using Katas.Judging;
using Katas.Reports;
using Spectre.Console;

namespace Katas.Cli.Commands;

/// <summary><c>katas check [PATH…]</c>: verdicts.</summary>
internal sealed class CheckCommand(Terminal terminal, GlobalOptions options)
{
    private readonly Argument<string[]> _paths = new("PATH")
    {
        Description = "Submissions: folders of <task>/<strategy>.csx, or single scripts. Without one: katas/.",
        DefaultValueFactory = _ => ["katas"],
    };

    private readonly Option<string[]> _only = new("--only")
    {
        Description = "Only this kata; may be given again.",
        HelpName = "task/strategy",
    };

    private readonly Option<bool> _noSpeed = new("--no-speed")
    {
        Description = "Check results only; measure no speed.",
    };

    private readonly Option<bool> _requireSpeed = new("--require-speed")
    {
        Description = "Exit with 4 where a kata passed and its speed could not be told.",
    };

    private readonly Option<string?> _artifacts = new("--benchmark-artifacts")
    {
        Description = "Write BenchmarkDotNet's own reports of the timed runs into this folder.",
        HelpName = "DIR",
    };

    private readonly Option<int?> _seed = new("--seed")
    {
        Description = "Make the inputs from this seed, as an earlier run did.",
        HelpName = "N",
    };

    private readonly Option<string?> _case = new("--case")
    {
        Description = "Only this case, by its name as a finding gives it.",
        HelpName = "NAME",
    };

    public Command Build()
    {
        KataNames.RefuseOptions(_paths);
        KataNames.Accept(_only);
        var command = new Command(
            "check",
            "Check submissions: a verdict per kata, what is wrong on which line, and how fast it is."
        )
        {
            _paths,
            _only,
            _noSpeed,
            _requireSpeed,
            _artifacts,
            _seed,
            _case,
        };
        command.Validators.Add(result =>
        {
            if (
                result.GetValue(_noSpeed) && (result.GetValue(_requireSpeed) || result.GetValue(_artifacts) is not null)
            )
            {
                result.AddError("--no-speed goes with neither --require-speed nor --benchmark-artifacts.");
            }
        });
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var json = parsed.GetValue(options.Json);
        var kit = options.Kit(parsed);
        var work = Scripts(kit, parsed);
        var settings = CheckOptions.Usual();
        settings = settings with
        {
            Seed = parsed.GetValue(_seed) ?? settings.Seed,
            Case = parsed.GetValue(_case),
            Isolation = options.Host(parsed),
        };
        var console = json
            ? terminal.Words(parsed.GetValue(options.NoColor))
            : terminal.Results(parsed.GetValue(options.NoColor));
        var text = new TerminalReport(console);
        var nameSubmissions = work.Select(item => item.Path).Distinct().Skip(1).Any();

        await using var checker = new Checker(kit, GlobalOptions.Tools, settings);
        var katas = await Progress.RunAsync(
            console,
            terminal.IsInteractive && !json,
            work,
            item => item.Script.Kata.ToString(),
            async item => new CheckedScript(
                item.Path,
                item.Submission,
                item.Script,
                await checker.CheckAsync(item.Submission, item.Script, cancellation)
            ),
            kata =>
            {
                if (!json)
                {
                    text.Kata(ResultOf(kata, kata.Report), nameSubmissions);
                }
            }
        );
        var host = new HostFacts(Environment.ProcessorCount, settings.Isolation.Code);
        IReadOnlyList<KataReport> reports = [.. katas.Select(kata => kata.Report)];
        // One case again is about what went wrong in it.
        if (!parsed.GetValue(_noSpeed) && settings.Case is null)
        {
            reports = await MeasureAsync(checker, katas, parsed, nameSubmissions, cancellation);
            host = host with { Machine = checker.Machine };
        }
        IReadOnlyList<SubmissionResult> results = [.. katas.Zip(reports, ResultOf)];
        var report = new CheckReport(host, settings.Seed, results);
        await RememberAsync(katas, reports);
        Publish(report, parsed, json, text);
        return ExitCodeOf(reports, parsed.GetValue(_requireSpeed));
    }

    private async Task<IReadOnlyList<KataReport>> MeasureAsync(
        Checker checker,
        IReadOnlyList<CheckedScript> katas,
        ParseResult parsed,
        bool nameSubmissions,
        CancellationToken cancellation
    )
    {
        var json = parsed.GetValue(options.Json);
        var console = json
            ? terminal.Words(parsed.GetValue(options.NoColor))
            : terminal.Results(parsed.GetValue(options.NoColor));
        var pass = new SpeedPass(console, terminal.IsInteractive && !json, parsed.GetValue(_artifacts));
        var table = new SpeedTable(console);
        var begun = false;
        return await pass.RunAsync(
            checker,
            katas,
            (kata, report) =>
            {
                if (json)
                {
                    return;
                }
                if (report.Verdict != kata.Report.Verdict)
                {
                    // A timed answer was wrong, or we failed: the verdict told before does not stand.
                    new TerminalReport(console).Kata(ResultOf(kata, report), nameSubmissions);
                    return;
                }
                if (!begun && report.Speed.State != SpeedState.NotMeasured)
                {
                    table.Head();
                    begun = true;
                }
                table.Row(
                    nameSubmissions ? $"{kata.Path} {report.Kata}" : report.Kata,
                    report.Speed,
                    report.Score.OutOf - (report.Score.Correct + report.Score.Discipline)
                );
            },
            cancellation
        );
    }

    /// <summary>Only where somebody learns: nothing is written into a folder that is merely checked.</summary>
    private async Task RememberAsync(IReadOnlyList<CheckedScript> katas, IReadOnlyList<KataReport> reports)
    {
        foreach (var own in katas.Zip(reports).GroupBy(kata => kata.First.Submission.Root))
        {
            var folder = new LearnerFolder(own.Key);
            if (!folder.HasNotes)
            {
                continue;
            }
            var file = ProgressFile.Of(folder);
            await file.UpdateAsync(progress =>
                own.Where(kata => kata.First.Script.Path == kata.First.Script.Kata.ScriptPath)
                    .Aggregate(
                        progress,
                        (known, kata) =>
                            folder.TextOf(kata.First.Script.Kata) is { } text ? known.After(kata.Second, text) : known
                    )
            );
            if (file.Remark is { } remark)
            {
                await terminal.Error.WriteLineAsync($"katas: {remark}");
            }
        }
    }

    private static SubmissionResult ResultOf(CheckedScript kata, KataReport report) =>
        new(kata.Path, kata.Submission.Root, report);

    private void Publish(CheckReport report, ParseResult parsed, bool json, TerminalReport text)
    {
        if (json)
        {
            JsonReport.Write(report, terminal.Output);
        }
        else
        {
            text.Summary(report, $"katas check {string.Join(' ', parsed.GetRequiredValue(_paths))}");
        }
        if (report.Host.Isolation == IsolationCode.Of(IsolationTier.Process))
        {
            terminal.Error.WriteLine(
                "Scripts ran with your own rights (isolation: process): check only what you would also run. `katas doctor` says what is missing."
            );
        }
        if (Environment.GetEnvironmentVariable("GITHUB_ACTIONS") == "true")
        {
            GitHubAnnotations.Write(report, json ? terminal.Error : terminal.Output);
        }
    }

    private List<Work> Scripts(Kit kit, ParseResult parsed)
    {
        var only = (parsed.GetValue(_only) ?? []).Select(name => KataId.Parse(name)!.Value).Distinct().ToList();
        var found = new List<Work>();
        foreach (var path in parsed.GetRequiredValue(_paths))
        {
            foreach (KataId? kata in only.Count > 0 ? [.. only.Cast<KataId?>()] : new KataId?[] { null })
            {
                var submission = Submission.Find(path, kata);
                found.AddRange(
                    submission
                        .Scripts.Where(script => kit.Find(script.Kata) is not null)
                        .Select(script => new Work(path, submission, script))
                );
            }
        }
        return found.Count > 0
            ? HavingTheCase(kit, found, parsed.GetValue(_case))
            : throw new SubmissionException("the kit has none of these katas; `katas list` shows which it has.");
    }

    private static List<Work> HavingTheCase(Kit kit, List<Work> found, string? name)
    {
        if (name is null)
        {
            return found;
        }
        var having = found.Where(work => CasesOf(kit, work).Contains(name)).ToList();
        return having.Count > 0
            ? having
            : throw new SubmissionException(
                $"no case is called \"{Readable.Line(name)}\"; there are: {string.Join("; ", found.SelectMany(work => CasesOf(kit, work)).Distinct())}."
            );
    }

    private static IEnumerable<string> CasesOf(Kit kit, Work work) =>
        kit.TaskOf(work.Script.Kata).Cases.Where(spec => spec.IsFor(work.Script.Kata)).Select(spec => spec.Name);

    /// <summary>An unchanged starter is not something of the learner's that failed.</summary>
    private static int ExitCodeOf(IReadOnlyList<KataReport> reports, bool requireSpeed) =>
        reports.Any(report => report.Verdict == Verdict.HarnessFault) ? ExitCode.HarnessFault
        : !reports.All(report => report.Verdict is Verdict.Passed or Verdict.NotStarted) ? ExitCode.NotPassed
        : requireSpeed && reports.Any(report => report.Speed.State == SpeedState.Inconclusive)
            ? ExitCode.SpeedInconclusive
        : ExitCode.Passed;

    private sealed record Work(string Path, Submission Submission, SubmittedScript Script);
}
