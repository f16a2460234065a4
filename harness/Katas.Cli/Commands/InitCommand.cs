using System.CommandLine;
using Katas.Cli.Editing;
using Katas.Cli.Learning;
using Katas.Engine.Catalog;

namespace Katas.Cli.Commands;

/// <summary><c>katas init [DIR]</c>: the kit's katas/ into a folder, or a folder brought up to date with the kit.</summary>
internal sealed class InitCommand(Terminal terminal, GlobalOptions options)
{
    private readonly Argument<string> _folder = new("DIR")
    {
        Description = "Where katas/ is to be. Without one: here.",
        DefaultValueFactory = _ => ".",
    };

    public Command Build()
    {
        KataNames.RefuseOptions(_folder);
        var command = new Command(
            "init",
            "Make katas/ with statements, starters and settings for editors; again later, it brings them up to date and keeps your work."
        )
        {
            _folder,
        };
        command.SetAction((parsed, _) => RunAsync(parsed));
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed)
    {
        var kit = options.Kit(parsed);
        var place = Path.GetFullPath(parsed.GetRequiredValue(_folder));
        var folder = new LearnerFolder(Path.Combine(place, LearnerFolder.UsualName));
        if (File.Exists(place) || File.Exists(folder.Root))
        {
            throw new SubmissionException($"{parsed.GetValue(_folder)}: a file is in the way; name a folder.");
        }
        try
        {
            Directory.CreateDirectory(folder.NotesFolder);
            IReadOnlyList<Copied> files = [];
            var settings = new EditorSettings(place, GlobalOptions.Tools);
            await ProgressFile
                .Of(folder)
                .UpdateAsync(progress =>
                {
                    (files, var hashes) = new KitCopy(kit, folder).Run(progress);
                    files = [.. files, .. settings.Write(progress, hashes)];
                    return progress with { Kit = hashes };
                });
            Tell(folder, files);
            return ExitCode.Passed;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SubmissionException($"{folder.Root} cannot be made: {e.Message}");
        }
    }

    private void Tell(LearnerFolder folder, IReadOnlyList<Copied> files)
    {
        var isNew = files.Any(file =>
            file.Outcome == CopyOutcome.Made && file.File.EndsWith(".csx", StringComparison.Ordinal)
        );
        foreach (var file in files.Where(file => file.Outcome is not (CopyOutcome.Made or CopyOutcome.Same)))
        {
            terminal.Output.WriteLine(
                file.Outcome switch
                {
                    CopyOutcome.Updated =>
                        $"updated   {file.File}{(IsStatement(file) ? ": the statement changed" : "")}",
                    CopyOutcome.Replaced =>
                        $"updated   {file.File}{(IsStatement(file) ? ": the statement changed" : "")}; yours is kept in {LearnerFolder.Shown(file.Backup!)}",
                    _ => $"kept      {file.File}: your work",
                }
            );
        }
        var made = files.Count(file => file.Outcome == CopyOutcome.Made);
        terminal.Output.WriteLine(
            isNew ? $"{LearnerFolder.Shown(folder.Root)}: {made} files. Begin with `katas`, and edit what it names."
            : made + files.Count(file => file.Outcome is CopyOutcome.Updated or CopyOutcome.Replaced) == 0
                ? $"{LearnerFolder.Shown(folder.Root)} is up to date."
            : $"{LearnerFolder.Shown(folder.Root)} is up to date now."
        );
    }

    private static bool IsStatement(Copied file) => Path.GetFileName(file.File) == "README.md";
}
