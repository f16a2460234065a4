using Katas.Engine.Isolation;

namespace Katas.Engine.Tests;

/// <summary>Where things lie, and how long anything may take before a test gives up.</summary>
internal static class House
{
    /// <summary>
    /// Far more than anything here needs: it ends a test that hangs, and measures nothing. On a loaded machine a script's clock
    /// slows down to a tenth, and the few seconds of a case that hangs are more than a minute on the wall.
    /// </summary>
    public static readonly TimeSpan Deadline = TimeSpan.FromMinutes(4);

    /// <summary>The folder that holds Katas.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The command's folder, with the runner, the compiler and what scripts are compiled against.</summary>
    public static ToolFolder Tools { get; } = new(Path.Join(Root, "artifacts", "katas"));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Join(folder.FullName, "Katas.sln")))
            {
                return folder.FullName;
            }
        }
        throw new DirectoryNotFoundException($"no folder above {AppContext.BaseDirectory} holds Katas.sln");
    }
}
