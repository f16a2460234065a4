namespace Katas.Engine.Isolation;

/// <summary>The environment variables of a child: what .NET needs to start, and nothing of the judge's own.</summary>
internal static class Surroundings
{
    /// <summary>The folder of the runtime that runs us: shared/Microsoft.NETCore.App/version lies below it.</summary>
    public static string DotnetRoot { get; } =
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));

    public static Dictionary<string, string> For(string temporaryFolder) =>
        new(StringComparer.Ordinal)
        {
            ["PATH"] = "/usr/local/bin:/usr/bin:/bin",
            ["HOME"] = temporaryFolder,
            ["TMPDIR"] = temporaryFolder,
            ["LANG"] = "C.UTF-8",
            ["DOTNET_ROOT"] = DotnetRoot,
            // A second (the number is hexadecimal): a pool's workers would compile again at once what a case calls often,
            // and most of them live for a few jobs only.
            ["DOTNET_TC_CallCountingDelayMs"] = "400",
            // A call in last place keeps its caller on the stack: stack traces and findings name that line.
            ["DOTNET_TailCallOpt"] = "0",
            // Else the runtime keeps all code in one large file in memory, which the limit of file sizes stops.
            ["DOTNET_EnableWriteXorExecute"] = "0",
            // No diagnostics socket: it would lie in the script's own folder.
            ["DOTNET_EnableDiagnostics"] = "0",
        };
}
