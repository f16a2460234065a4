namespace Katas.Engine.Isolation;

/// <summary>Where the programs and reference assemblies that belong to this command lie: one folder, the command's own.</summary>
/// <param name="Path">The folder.</param>
public sealed record ToolFolder(string Path)
{
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
