using System.CommandLine;
using Katas.Engine.Checking;
using Katas.Engine.Isolation;
using Katas.Reports;

namespace Katas.Cli.Commands;

/// <summary><c>katas doctor</c>: what this machine can do.</summary>
internal sealed class DoctorCommand(Terminal terminal, GlobalOptions options)
{
    private const int UsualRounds = 10;

    private readonly Option<int> _rounds = new("--rounds")
    {
        Description = "Rounds of the calibration; more of them say more, and none asks about isolation alone.",
        HelpName = "N",
        DefaultValueFactory = _ => UsualRounds,
    };

    public Command Build()
    {
        _rounds.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > 1000)
            {
                result.AddError("--rounds is a number from 0 to 1000.");
            }
        });
        var command = new Command(
            "doctor",
            "What this machine can do: how well it locks scripts away, its cores, and how steady its times are."
        )
        {
            _rounds,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var host = options.Host(parsed, afresh: true);
        var machine = parsed.GetValue(_rounds) == 0 ? null : await CalibrateAsync(parsed, host, cancellation);
        var rooms = new RoomFacts(host.Code, Meaning(host.Tier), host.Lacking, host.RefusalOfStrangers is null);
        if (parsed.GetValue(options.Json))
        {
            DoctorReport.WriteJson(rooms, machine, terminal.Output);
        }
        else
        {
            new DoctorReport(terminal.Results(parsed.GetValue(options.NoColor))).Write(rooms, machine);
        }
        return ExitCode.Passed;
    }

    private async Task<Judging.MachineCalibration> CalibrateAsync(
        ParseResult parsed,
        HostIsolation host,
        CancellationToken cancellation
    )
    {
        await using var checker = new Checker(
            options.Kit(parsed),
            GlobalOptions.Tools,
            CheckOptions.Usual() with
            {
                Isolation = host,
            }
        );
        return await Task.Run(
            () =>
                checker.CalibrateAsync(
                    parsed.GetValue(_rounds),
                    task => terminal.Error.WriteLine($"calibrating: {task}"),
                    cancellation
                ),
            cancellation
        );
    }

    private static string Meaning(IsolationTier tier) =>
        tier switch
        {
            IsolationTier.Full =>
                "each script in a locked room, as a user of its own, with limits that the kernel keeps",
            IsolationTier.Namespaces => "each script in a locked room; the judge watches its memory",
            _ => "scripts run with your own rights: check only what you would also run",
        };
}
