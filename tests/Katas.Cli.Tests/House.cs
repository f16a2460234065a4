namespace Katas.Cli.Tests;

/// <summary>Where things lie, and how long anything may take before a test gives up.</summary>
internal static class House
{
    /// <summary>Far more than anything here needs: it ends a test that hangs, and measures nothing.</summary>
    public static readonly TimeSpan Deadline = TimeSpan.FromMinutes(4);

    /// <summary>The folder that holds Katas.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The command as it is shipped.</summary>
    public static string Command => Path.Join(Artifacts, "katas");

    public static string Artifacts => Path.Join(Root, "artifacts", "katas");

    public static string SampleKit => Path.Join(Root, "tests", "samplekit");

    /// <summary>A submission of the sample kit's own.</summary>
    public static string Specimen(string name) => Path.Join(SampleKit, "tests", "submissions", name);

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
