using System.CommandLine;
using Katas.Engine.Catalog;
using Katas.Engine.Checking;
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

    private readonly Option<int?> _seed = new("--seed")
    {
        Description = "Make the inputs from this seed, as an earlier run did.",
        HelpName = "N",
    };

    public Command Build()
    {
        KataNames.RefuseOptions(_paths);
        KataNames.Accept(_only);
        var command = new Command("check", "Check submissions: a verdict per kata, and what is wrong on which line.")
        {
            _paths,
            _only,
            _noSpeed,
            _seed,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var json = parsed.GetValue(options.Json);
        var kit = options.Kit(parsed);
        var work = Scripts(kit, parsed);
        var settings = CheckOptions.Usual();
        settings = settings with { Seed = parsed.GetValue(_seed) ?? settings.Seed };
        var console = json
            ? terminal.Words(parsed.GetValue(options.NoColor))
            : terminal.Results(parsed.GetValue(options.NoColor));
        var text = new TerminalReport(console);
        var nameSubmissions = work.Select(item => item.Path).Distinct().Skip(1).Any();

        await using var checker = new Checker(kit, GlobalOptions.Tools, settings);
        var results = await Progress.RunAsync(
            console,
            terminal.IsInteractive && !json,
            work,
            item => item.Script.Kata.ToString(),
            async item => new SubmissionResult(
                item.Path,
                item.Submission.Root,
                await checker.CheckAsync(item.Submission, item.Script, cancellation)
            ),
            result =>
            {
                if (!json)
                {
                    text.Kata(result, nameSubmissions);
                }
            }
        );

        var report = new CheckReport(new HostFacts(Environment.ProcessorCount, "process"), settings.Seed, results);
        Publish(report, parsed, json, text);
        return ExitCodeOf(results);
    }

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
            ? found
            : throw new SubmissionException("the kit has none of these katas; `katas list` shows which it has.");
    }

    /// <summary>An unchanged starter is not something of the learner's that failed.</summary>
    private static int ExitCodeOf(IReadOnlyList<SubmissionResult> results)
    {
        var verdicts = results.Select(result => result.Report.Verdict).ToList();
        return verdicts.Contains(Verdict.HarnessFault) ? ExitCode.HarnessFault
            : verdicts.All(verdict => verdict is Verdict.Passed or Verdict.NotStarted) ? ExitCode.Passed
            : ExitCode.NotPassed;
    }

    private sealed record Work(string Path, Submission Submission, SubmittedScript Script);
}
