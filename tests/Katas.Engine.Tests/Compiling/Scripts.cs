using Katas.Engine.Catalog;
using Katas.Engine.Compiling;
using Katas.Engine.Isolation;
using Katas.Judging;
using Katas.Wire;
using Shouldly;

namespace Katas.Engine.Tests.Compiling;

/// <summary>A submission in a temporary folder, and the real compiler with a cache of its own.</summary>
internal sealed class Scripts : IAsyncDisposable
{
    public const string Script = "hashing/sequential.csx";
    public static readonly EntryPoint Wanted = new(TaskKind.Hashing, Shape.List);

    public static readonly Limits Usual = new(House.Deadline, House.Deadline, 1L << 30, 1 << 20, 1 << 20);

    private readonly TemporaryFolder _folder = new();
    private readonly ScriptCompilation _compilation;

    public Scripts()
    {
        Directory.CreateDirectory(Root);
        Directory.CreateDirectory(Temporary);
        _compilation = new ScriptCompilation(House.Tools, Cache, Temporary, new OpenCell());
    }

    /// <summary>The submission's folder.</summary>
    public string Root => _folder.At("submission");

    public string Cache => _folder.At("cache");

    /// <summary>Where the compiler's process starts; its environment names it.</summary>
    public string Temporary => _folder.At("tmp");

    /// <summary>A whole function, so that a script that begins with it compiles.</summary>
    public static string Body => "FileDigest[] HashAll(IReadOnlyList<string> files, int workers) => [];\n";

    public void Write(string path, string text) => _folder.Write($"submission/{path}", text);

    public void Write(string path, byte[] bytes) => _folder.Write($"submission/{path}", bytes);

    /// <summary>Beside the submission, out of its reach.</summary>
    public string WriteOutside(string path, string text) => _folder.Write($"elsewhere/{path}", text);

    /// <summary>The submission's script, after it was written there.</summary>
    public Task<CompileOutcome> CompileAsync(string text, EntryPoint? wanted = null)
    {
        Write(Script, text);
        return CompileAsync(wanted);
    }

    public Task<CompileOutcome> CompileAsync(EntryPoint? wanted = null, Limits? limits = null) =>
        CompileAsync(_compilation, wanted, limits);

    /// <summary>With another compilation: another run of the command, or other tools.</summary>
    public Task<CompileOutcome> CompileAsync(
        ScriptCompilation compilation,
        EntryPoint? wanted = null,
        Limits? limits = null
    ) => Eventually.InTime(compilation.CompileAsync(Order(wanted, limits), CancellationToken.None));

    /// <summary>Somebody who stops waiting as soon as the compiler is there.</summary>
    public async Task GiveUpAsync()
    {
        using var patience = new CancellationTokenSource();
        var compiling = _compilation.CompileAsync(Order(null, null), patience.Token);
        Eventually.True(() => CompilerId() is not null, "the compiler runs");
        await patience.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => compiling);
    }

    /// <summary>The build with probes of the script as it was written last.</summary>
    public Task<CompiledScript?> WatchedAsync(Limits? limits = null) =>
        Eventually.InTime(_compilation.WatchedAsync(Order(null, limits), CancellationToken.None));

    private CompileOrder Order(EntryPoint? wanted, Limits? limits) =>
        new(ScriptSource.Read(Root, Script), wanted ?? Wanted, limits ?? Usual, Temporary);

    public async Task<string> AssemblyOfAsync(string text) =>
        (await CompileAsync(text)).ShouldBeOfType<CompiledScript>().AssemblyFile;

    /// <summary>The first finding of a script that must not compile.</summary>
    public async Task<Finding> RefusalOfAsync(string text, EntryPoint? wanted = null) =>
        Refusal(await CompileAsync(text, wanted));

    public static Finding Refusal(CompileOutcome outcome) => outcome.ShouldBeOfType<CompileFindings>().Findings[0];

    /// <summary>The tools with one program left out: whoever needs it fails.</summary>
    public ToolFolder ToolsWithoutCompiler()
    {
        var tools = Directory.CreateDirectory(_folder.At("tools")).FullName;
        File.CreateSymbolicLink(Path.Join(tools, "katas-compiler.dll"), House.Tools.CompilerIdentity[0]);
        File.CreateSymbolicLink(Path.Join(tools, "ref"), House.Tools.References);
        return new ToolFolder(tools);
    }

    /// <summary>The compiler alone, without anything that a program of the runtime's needs beside itself.</summary>
    public ToolFolder ToolsWithTheBareCompiler()
    {
        var tools = ToolsWithoutCompiler();
        File.Copy(House.Tools.Compiler, tools.Compiler);
        return tools;
    }

    /// <summary>The compiler that is running for these scripts.</summary>
    public int? CompilerId() =>
        RoomProcesses
            .Below(Temporary)
            .Where(process => process.Command.EndsWith("katas-compiler"))
            .Select(p => (int?)p.Id)
            .FirstOrDefault();

    public async ValueTask DisposeAsync()
    {
        using (_folder)
        {
            await _compilation.DisposeAsync();
            RoomProcesses.Below(Temporary).ShouldBeEmpty();
        }
    }
}
