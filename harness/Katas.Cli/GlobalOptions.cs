using System.CommandLine;
using Katas.Engine.Catalog;
using Katas.Engine.Isolation;

namespace Katas.Cli;

/// <summary>Options that every command takes.</summary>
internal sealed class GlobalOptions
{
    public Option<bool> Json { get; } =
        new("--json")
        {
            Description = "Write one JSON document to standard output; words go to standard error.",
            Recursive = true,
        };

    public Option<bool> NoColor { get; } =
        new("--no-color") { Description = "No colours (NO_COLOR does the same).", Recursive = true };

    public Option<string?> KitFolder { get; } =
        new("--kit")
        {
            Description = "The folder that holds the kit (katas/ with its kata.yaml files).",
            HelpName = "DIR",
            Recursive = true,
        };

    /// <summary>The folder of the command itself.</summary>
    public static ToolFolder Tools => new(AppContext.BaseDirectory);

    public void AddTo(Command root)
    {
        root.Add(Json);
        root.Add(NoColor);
        root.Add(KitFolder);
    }

    /// <exception cref="KitFaultException">There is no kit, or it is broken.</exception>
    public Kit Kit(ParseResult parsed) => Engine.Catalog.Kit.Read(parsed.GetValue(KitFolder) ?? FindKit());

    /// <summary>The command lies in artifacts/katas of the kit's own folder.</summary>
    private static string FindKit() => Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", ".."));
}
