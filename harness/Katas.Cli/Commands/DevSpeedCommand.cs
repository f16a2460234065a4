using System.CommandLine;
using Katas.Engine.Catalog;
using Katas.Engine.Checking;
using Katas.Engine.Measuring;
using Katas.Judging;
using Katas.Reports;
using Spectre.Console;

namespace Katas.Cli.Commands;

/// <summary><c>katas dev speed</c>: specimens of known speed get what they must, or nothing can be told.</summary>
internal sealed class DevSpeedCommand(Terminal terminal, GlobalOptions options)
{
    private readonly Option<int?> _seconds = new("--seconds")
    {
        Description = "The most that one kata may take, in place of the kit's own limit.",
        HelpName = "N",
    };

    public Command Build()
    {
        _seconds.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 1 or > 3600)
            {
                result.AddError("--seconds is a number from 1 to 3600.");
            }
        });
        var command = new Command(
            "speed",
            "Submissions of known speed (tests/speed) get the speed points they must, or the machine cannot tell."
        )
        {
            _seconds,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var kit = options.Kit(parsed);
        var console = terminal.Results(parsed.GetValue(options.NoColor));
        var table = new SpeedTable(console);
        var settings = new SpeedOptions(Artifacts: null, _ => { })
        {
            Limit = parsed.GetValue(_seconds) is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        };
        await using var checker = new Checker(kit, GlobalOptions.Tools, CheckOptions.Usual());
        var (wrong, untold, count) = (0, 0, 0);
        table.Head();
        foreach (var specimen in SpeedSpecimen.Below(Path.Combine(kit.Root, "tests", "speed")))
        {
            var submission = Submission.Find(specimen.Folder, only: null);
            foreach (var script in submission.Scripts)
            {
                var report = await Task.Run(
                    async () =>
                        await checker.MeasureAsync(
                            submission,
                            script,
                            await checker.CheckAsync(submission, script, cancellation),
                            settings,
                            cancellation
                        ),
                    cancellation
                );
                count++;
                untold += report.Speed.State == SpeedState.Inconclusive ? 1 : 0;
                var name = $"{specimen.Name} {script.Kata}";
                var weights = kit.TaskOf(script.Kata).Weights;
                table.Row(name, report.Speed, weights.Speed);
                if (!specimen.Agrees(report, weights))
                {
                    wrong++;
                    console.MarkupLine($"[red]✗[/] {name.EscapeMarkup()}: expected {specimen.Expected}");
                    new TerminalReport(console).Kata(
                        new SubmissionResult(specimen.Name, submission.Root, report),
                        nameSubmission: true
                    );
                }
            }
        }
        console.MarkupLine(
            $"{count} specimens: [bold]{count - wrong - untold} as expected, {wrong} not; {untold} could not be told[/]"
        );
        return wrong == 0 ? ExitCode.Passed : ExitCode.NotPassed;
    }
}
