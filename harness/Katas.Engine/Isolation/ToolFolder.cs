namespace Katas.Engine.Isolation;

/// <summary>Where the programs and reference assemblies that belong to this command lie: one folder, the command's own.</summary>
/// <param name="Path">The folder.</param>
public sealed record ToolFolder(string Path)
{
    /// <summary>The kit's folder, where an installed command has brought it along.</summary>
    public const string KitName = "kit";

    private const UnixFileMode MayRun =
        UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>
    /// The folder where the children really lie (beside a program there may be links to them, and a locked room shows what they
    /// lead to), with its programs made runnable: a package that was installed lays them down as plain files.
    /// </summary>
    /// <exception cref="IOException">They are not, and are somebody else's.</exception>
    public static ToolFolder Runnable(string path)
    {
        var runner = new FileInfo(System.IO.Path.Combine(path, "katas-runner")).ResolveLinkTarget(
            returnFinalTarget: true
        );
        var tools = new ToolFolder(runner is null ? path : System.IO.Path.GetDirectoryName(runner.FullName)!);
        foreach (var program in (string[])[tools.Runner, tools.Compiler])
        {
            if (!System.IO.File.Exists(program) || System.IO.File.GetUnixFileMode(program).HasFlag(MayRun))
            {
                continue;
            }
            try
            {
                System.IO.File.SetUnixFileMode(program, System.IO.File.GetUnixFileMode(program) | MayRun);
            }
            catch (UnauthorizedAccessException e)
            {
                throw new IOException($"{program} must be executable: chmod +x it as its owner. {e.Message}", e);
            }
        }
        return tools;
    }

    /// <summary>The child that loads and runs scripts.</summary>
    public string Runner => File("katas-runner");

    /// <summary>The child that compiles them.</summary>
    public string Compiler => File("katas-compiler");

    /// <summary>The assemblies a script is compiled against.</summary>
    public string References => System.IO.Path.Combine(Path, "ref");

    /// <summary>The files whose contents decide what a script compiles to.</summary>
    public IReadOnlyList<string> CompilerIdentity =>
        [
            File("katas-compiler.dll"),
            System.IO.Path.Combine(References, "Katas.Kit.dll"),
            System.IO.Path.Combine(References, "Katas.Multiprocessing.dll"),
            System.IO.Path.Combine(References, "System.Runtime.dll"),
        ];

    private string File(string name) => System.IO.Path.Combine(Path, name);
}
