using System.CommandLine;
using Katas.Cli.Learning;
using Katas.Engine.Catalog;

namespace Katas.Cli.Commands;

/// <summary><c>katas reset KATA</c>: the starter again; what was there is kept.</summary>
internal sealed class ResetCommand(Terminal terminal, GlobalOptions options)
{
    private readonly Argument<string> _kata = new("KATA")
    {
        Description = "task/strategy, such as hashing/thread-pool.",
    };

    private readonly Option<bool> _yes = new("--yes") { Description = "Do not ask." };

    public Command Build()
    {
        KataNames.Accept(_kata);
        var command = new Command("reset", "Put a kata's starter back; your script is kept as a copy.")
        {
            _kata,
            _yes,
            options.Folder,
        };
        command.SetAction((parsed, _) => RunAsync(parsed));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed)
    {
        var kit = options.Kit(parsed);
        var kata = KataNames.InKit(kit, parsed.GetRequiredValue(_kata));
        var folder = LearnerFolder.Find(parsed.GetValue(options.Folder));
        var script = LearnerFolder.Shown(folder.ScriptOf(kata.Id));
        if (folder.TextOf(kata.Id) is { } text && Starters.IsUnchanged(text, kit.Starter(kata.Id)))
        {
            terminal.Output.WriteLine($"{script} is the starter already.");
            return ExitCode.Passed;
        }
        if (!parsed.GetValue(_yes) && !IsAgreed(script))
        {
            return ExitCode.NotPassed;
        }
        var kept = new Backups(folder).Reset(kit, kata.Id);
        await ProgressFile.Of(folder).UpdateAsync(progress => progress with { Current = kata.Id.ToString() });
        terminal.Output.WriteLine(
            $"{script} is the starter again{(kept is null ? "." : $"; what it was is in {LearnerFolder.Shown(kept)}.")}"
        );
        return ExitCode.Passed;
    }

    /// <exception cref="SubmissionException">There is nobody to ask.</exception>
    private bool IsAgreed(string script)
    {
        if (!terminal.IsInteractive || terminal.Person is not { } person)
        {
            throw new SubmissionException(
                $"{script} would be put back to the starter; say --yes where nobody can be asked."
            );
        }
        terminal.Output.Write($"Put {script} back to the starter? A copy of it is kept. [y/N] ");
        terminal.Output.Flush();
        var isYes = person.ReadKey() is { KeyChar: 'y' or 'Y' };
        terminal.Output.WriteLine(isYes ? "y" : "n");
        if (!isYes)
        {
            terminal.Output.WriteLine("Nothing was changed.");
        }
        return isYes;
    }
}
