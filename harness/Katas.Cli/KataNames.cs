using System.CommandLine;
using System.CommandLine.Parsing;
using Katas.Engine.Catalog;

namespace Katas.Cli;

/// <summary>Kata names and paths on the command line.</summary>
internal static class KataNames
{
    /// <summary>Takes only names of katas, and completes them.</summary>
    public static void Accept(Option<string[]> option)
    {
        option.Validators.Add(result => Refuse(result));
        option.CompletionSources.Add(_ =>
            KataId.All.Select(id => new System.CommandLine.Completions.CompletionItem(id.ToString()))
        );
    }

    /// <summary>Takes only names of katas, and completes them.</summary>
    public static void Accept<T>(Argument<T> argument)
        where T : class?
    {
        argument.Validators.Add(result => Refuse(result));
        argument.CompletionSources.Add(_ =>
            KataId.All.Select(id => new System.CommandLine.Completions.CompletionItem(id.ToString()))
        );
    }

    /// <summary>The kata of a name that was accepted.</summary>
    /// <exception cref="SubmissionException">This kit does not have it.</exception>
    public static Kata InKit(Kit kit, string name) =>
        kit.Find(KataId.Parse(name)!.Value)
        ?? throw new SubmissionException($"this kit has no {name}; `katas list` shows which it has.");

    /// <summary>A misspelled option must not be taken for a path.</summary>
    public static void RefuseOptions(Argument paths) =>
        paths.Validators.Add(result =>
        {
            if (result.Tokens.FirstOrDefault(token => token.Value.StartsWith('-')) is { } option)
            {
                result.AddError($"There is no option {option.Value}; --help lists them.");
            }
        });

    private static void Refuse(SymbolResult result)
    {
        if (result.Tokens.FirstOrDefault(token => KataId.Parse(token.Value) is null) is { } wrong)
        {
            result.AddError($"There is no kata {wrong.Value}. They are: {string.Join(", ", KataId.All)}.");
        }
    }
}
