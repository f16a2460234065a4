using System.CommandLine;
using Katas.Cli.Learning;
using Katas.Cli.Watching;
using Katas.Engine.Catalog;
using Katas.Engine.Checking;

namespace Katas.Cli.Commands;

/// <summary><c>katas watch</c>, and <c>katas</c> alone: the next kata that does not pass, checked again at every save.</summary>
internal sealed class WatchCommand(Terminal terminal, GlobalOptions options)
{
    private readonly Argument<string?> _folder = new("PATH")
    {
        Description = "The folder with your katas. Without one: katas/, here or further up.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<bool> _poll = new("--poll")
    {
        Description = "Look for changes five times a second, for disks that do not tell of them.",
    };

    public Command Build()
    {
        KataNames.RefuseOptions(_folder);
        var command = new Command("watch", "The next kata that does not pass, checked again at every save.")
        {
            _folder,
            _poll,
        };
        command.SetAction(RunAsync);
        return command;
    }

    /// <summary>Also what the command does when no other is named.</summary>
    public async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var isNamed = parsed.CommandResult.Command.Name == "watch";
        var kit = options.Kit(parsed);
        var folder = LearnerFolder.Find(isNamed ? parsed.GetValue(_folder) : null);
        if (terminal.Person is not { } person)
        {
            throw new SubmissionException("watching needs a terminal; `katas check` checks once, and anywhere.");
        }
        Checker Open() =>
            new(
                kit,
                GlobalOptions.Tools,
                CheckOptions.Usual() with
                {
                    Isolation = options.Host(parsed),
                    IsWaitedFor = true,
                }
            );
        var window = new Window(person, terminal.IsPlain(parsed.GetValue(options.NoColor)));
        await using var session = new WatchSession(kit, folder, Open, window, poll: isNamed && parsed.GetValue(_poll));
        await session.RunAsync(cancellation);
        return ExitCode.Passed;
    }
}
