using System.CommandLine;
using Katas.Cli.Learning;
using Katas.Engine.Catalog;

namespace Katas.Cli.Commands;

/// <summary><c>katas hint [KATA]</c>: one more hint at a time.</summary>
internal sealed class HintCommand(Terminal terminal, GlobalOptions options)
{
    private readonly Argument<string?> _kata = new("KATA")
    {
        Description = "task/strategy. Without one: the kata that was last worked on.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<bool> _again = new("--again")
    {
        Description = "Show the hints taken so far, and no new one.",
    };

    public Command Build()
    {
        KataNames.Accept(_kata);
        var command = new Command("hint", "One more hint, chosen by the last verdict; the last leads to the solution.")
        {
            _kata,
            _again,
            options.Folder,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var kit = options.Kit(parsed);
        var folder = LearnerFolder.Find(parsed.GetValue(options.Folder));
        var file = ProgressFile.Of(folder);
        var kata = Wanted(kit, folder, file.Read(), parsed.GetValue(_kata));
        var name = kata.Id.ToString();
        HintStep? step = null;
        IReadOnlyList<HintStep> steps = [];
        var progress = await file.UpdateAsync(before =>
        {
            steps = HintLadder.Of(kata, before.Of(name).Verdict);
            step = parsed.GetValue(_again) ? null : HintLadder.Next(steps, before.Of(name));
            return (step is null ? before : before.With(name, known => known.Take(step))) with { Current = name };
        });
        if (file.Remark is { } remark)
        {
            terminal.Error.WriteLine($"katas: {remark}");
        }
        var taken = HintLadder.Taken(steps, progress.Of(name));
        if (parsed.GetValue(options.Json))
        {
            HintJson.Write(name, step, taken, steps.Count, terminal.Output);
            return ExitCode.Passed;
        }
        foreach (var shown in step is null ? taken : [step])
        {
            var why = shown.For is { } verdict ? $", for {verdict}" : "";
            terminal.Output.WriteLine($"{name}, hint {Place(steps, shown)} of {steps.Count}{why}:");
            terminal.Output.WriteLine(Indented(shown.Text));
        }
        if (step is null)
        {
            terminal.Output.WriteLine(
                taken.Count == steps.Count ? "These are all the hints there are."
                : taken.Count == 0 ? $"No hint of {name} was taken yet."
                : "`katas hint` gives the next."
            );
        }
        return ExitCode.Passed;
    }

    /// <summary>The named one; else the last one worked on; else the first that does not pass.</summary>
    private static Kata Wanted(Kit kit, LearnerFolder folder, LearnerProgress progress, string? named)
    {
        if (named is not null)
        {
            return KataNames.InKit(kit, named);
        }
        return progress.Current is { } last && KataId.Parse(last) is { } id && kit.Find(id) is { } kata
            ? kata
            : FirstToDo(kit, folder, progress);
    }

    private static Kata FirstToDo(Kit kit, LearnerFolder folder, LearnerProgress progress)
    {
        var standings = Standing.Of(kit, folder, progress);
        return (standings.FirstOrDefault(standing => !standing.Passes) ?? standings[0]).Kata;
    }

    private static int Place(IReadOnlyList<HintStep> steps, HintStep step) =>
        1 + steps.TakeWhile(other => other.Id != step.Id).Count();

    private static string Indented(string text) =>
        string.Join('\n', text.TrimEnd().Split('\n').Select(line => line.Length == 0 ? "" : $"    {line}"));
}
