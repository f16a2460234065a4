using Katas.Compiler.Instrumenting;
using Katas.Wire;
using Microsoft.CodeAnalysis;
using NUnit.Framework;
using Shouldly;

namespace Katas.Compiler.Tests;

/// <summary>Every right program of the kit can be instrumented.</summary>
public sealed class CorpusTests
{
    private static readonly string Root = Folder();

    [TestCaseSource(nameof(Files))]
    public void A_right_program_compiles_with_all_its_probes(string file)
    {
        var path = Path.Combine(Root, file);
        var others = Directory
            .EnumerateFiles(Path.GetDirectoryName(path)!, "*.csx", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.GetDirectoryName(Path.GetDirectoryName(path))!, "*.csx"))
            .Where(other => other != path)
            .SelectMany(other => new[]
            {
                new ScriptText($"task/{Path.GetFileName(other)}", File.ReadAllText(other)),
                new ScriptText(Path.GetFileName(other), File.ReadAllText(other)),
            })
            .DistinctBy(text => text.Path)
            .Where(text => text.Path != Script.Path)
            .ToArray();
        var original = Script.Compilation(File.ReadAllText(path), others);
        Errors(original).ShouldBeEmpty();

        var instrumented = ScriptInstrumenter.Instrument(original);

        instrumented.ShouldNotBeNull();
        Errors(instrumented).ShouldBeEmpty();
        Lines(instrumented).ShouldBe(Lines(original));
        ScriptInstrumenter.LastRetracted.ShouldBe(0);
    }

    private static IEnumerable<string> Files() =>
        Directory
            .EnumerateFiles(Path.Combine(Root, "solutions"), "*.csx", SearchOption.AllDirectories)
            .Concat(
                Directory
                    .EnumerateDirectories(Path.Combine(Root, "tests/submissions"), "passed-*")
                    .SelectMany(folder => Directory.EnumerateFiles(folder, "*.csx", SearchOption.AllDirectories))
            )
            .Where(file => !file.Contains("/lib/", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(Root, file))
            .Order(StringComparer.Ordinal);

    private static IEnumerable<Diagnostic> Errors(Compilation compilation) =>
        compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error);

    private static int[] Lines(Compilation compilation) =>
        [.. compilation.SyntaxTrees.Select(tree => tree.GetText().Lines.Count)];

    private static string Folder()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Katas.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }
        return folder;
    }
}
