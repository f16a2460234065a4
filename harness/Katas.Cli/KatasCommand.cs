using System.CommandLine;
using Katas.Cli.Commands;
using Katas.Engine.Catalog;
using Katas.Labs;

namespace Katas.Cli;

/// <summary>The whole command: parses, runs, and turns what went wrong into one message and an exit code.</summary>
public sealed class KatasCommand(Terminal terminal)
{
    /// <summary>Runs one command line and returns its exit code.</summary>
    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        var options = new GlobalOptions();
        var root = new RootCommand("Parallel-programming katas for .NET, and the judge that checks them.");
        options.AddTo(root);
        var watch = new WatchCommand(terminal, options);
        root.Add(watch.Build());
        root.SetAction(watch.RunAsync);
        root.Add(new InitCommand(terminal, options).Build());
        root.Add(new CheckCommand(terminal, options).Build());
        root.Add(new ListCommand(terminal, options).Build());
        root.Add(new ShowCommand(terminal, options).Build());
        root.Add(new HintCommand(terminal, options).Build());
        root.Add(new ResetCommand(terminal, options).Build());
        root.Add(new CompletionCommand(terminal).Build());
        root.Add(new GradeCommand(terminal, options).Build());
        root.Add(new RegradeCommand(terminal, options).Build());
        root.Add(new ExportCommand(terminal, options).Build());
        root.Add(new ReportCommand(terminal, options).Build());
        root.Add(new SimilarCommand(terminal, options).Build());
        root.Add(new LabCommand(terminal, options).Build());
        root.Add(new DoctorCommand(terminal, options).Build());
        root.Add(new DevCommand(terminal, options).Build());
        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await terminal.Error.WriteLineAsync($"katas: {error.Message}");
            }
            await terminal.Error.WriteLineAsync("katas --help shows what there is.");
            return ExitCode.WrongUsage;
        }
        return await InvokeAsync(parsed, cancellation);
    }

    private async Task<int> InvokeAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var configuration = new InvocationConfiguration
        {
            EnableDefaultExceptionHandler = false,
            Output = terminal.Output,
            Error = terminal.Error,
            // Signals are ours: see Program.
            ProcessTerminationTimeout = null,
        };
        try
        {
            return await parsed.InvokeAsync(configuration, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return await SayAsync("interrupted", ExitCode.Interrupted);
        }
        catch (SubmissionException e)
        {
            return await SayAsync(e.Message, ExitCode.WrongUsage);
        }
        catch (LabRefusedException e)
        {
            return await SayAsync(e.Message, ExitCode.WrongUsage);
        }
        catch (KitFaultException e)
        {
            return await SayAsync($"the kit is broken: {e.Message}", ExitCode.HarnessFault);
        }
        catch (IOException e)
        {
            return await SayAsync(e.Message, ExitCode.HarnessFault);
        }
    }

    private async Task<int> SayAsync(string message, int code)
    {
        await terminal.Error.WriteLineAsync($"katas: {message}");
        return code;
    }
}
