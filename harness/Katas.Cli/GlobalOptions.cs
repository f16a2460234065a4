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

    public Option<string> Isolation { get; } =
        new("--isolation")
        {
            Description = "Lock scripts away no better than this, where the machine could do better.",
            HelpName = string.Join('|', IsolationCode.All),
            DefaultValueFactory = _ => IsolationCode.Of(IsolationTier.Full),
            Recursive = true,
        };

    /// <summary>Of the commands for those who learn.</summary>
    public Option<string?> Folder { get; } =
        new("--folder")
        {
            Description = "The folder with your katas. Without it: katas/, here or further up.",
            HelpName = "DIR",
        };

    /// <summary>The folder of the command itself.</summary>
    /// <exception cref="IOException">Its programs cannot be run.</exception>
    public static ToolFolder Tools => ToolFolder.Runnable(AppContext.BaseDirectory);

    public void AddTo(Command root)
    {
        root.Add(Json);
        root.Add(NoColor);
        root.Add(KitFolder);
        Isolation.AcceptOnlyFromAmong([.. IsolationCode.All]);
        root.Add(Isolation);
    }

    /// <summary>How scripts are locked away on this machine.</summary>
    /// <param name="afresh">Whether to try again what earlier runs found to work.</param>
    public HostIsolation Host(ParseResult parsed, bool afresh = false) =>
        HostProbe.Look(Tools, IsolationCode.Parse(parsed.GetValue(Isolation)!)!.Value, UsersCache.Folder, afresh);

    /// <exception cref="KitFaultException">There is no kit, or it is broken.</exception>
    public Kit Kit(ParseResult parsed) => Engine.Catalog.Kit.Read(parsed.GetValue(KitFolder) ?? FindKit());

    /// <summary>An installed command brings the kit; one that was built lies in artifacts/katas of the kit's own folder.</summary>
    private static string FindKit()
    {
        var brought = Path.Combine(AppContext.BaseDirectory, ToolFolder.KitName);
        return Directory.Exists(brought)
            ? brought
            : Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", ".."));
    }
}
