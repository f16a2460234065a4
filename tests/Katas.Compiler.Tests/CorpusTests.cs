using Katas.Compiler.Instrumenting;
using Katas.Wire;
using Microsoft.CodeAnalysis;
using NUnit.Framework;
using Shouldly;

namespace Katas.Compiler.Tests;

/// <summary>Every program of the kit, right or wrong, can be instrumented.</summary>
public sealed class CorpusTests
{
    private static readonly string[] CannotCompile =
    [
        "compile-error",
        "forbidden",
        "no-entry-point",
        "hostile-loads-a-file-of-the-machine",
        "hostile-references-an-assembly",
        "hostile-thirty-thousand-parentheses",
    ];
    private static readonly string Root = Folder();

    [TestCaseSource(nameof(Files))]
    public void A_program_compiles_with_all_its_probes(string file)
    {
        var path = Path.Combine(Root, file);
        var folder = Path.GetDirectoryName(Path.GetDirectoryName(path))!;
        var original = Script.CompilationOf(
            Path.GetRelativePath(folder, path),
            [
                .. Directory
                    .EnumerateFiles(folder, "*.csx", SearchOption.AllDirectories)
                    .Select(text => new ScriptText(Path.GetRelativePath(folder, text), File.ReadAllText(text))),
            ]
        );
        var retracted = new List<string>();
        Errors(original).ShouldBeEmpty();

        var instrumented = ScriptInstrumenter.Instrument(original, retracted);

        retracted.ShouldBeEmpty();
        if (instrumented is null)
        {
            // Not one statement to stand before.
            return;
        }
        Errors(instrumented).ShouldBeEmpty();
        Lines(instrumented).ShouldBe(Lines(original));
    }

    private static IEnumerable<string> Files() =>
        Directory
            .EnumerateFiles(Path.Combine(Root, "solutions"), "*.csx", SearchOption.AllDirectories)
            .Concat(
                Directory
                    .EnumerateDirectories(Path.Combine(Root, "tests/submissions"))
                    .Where(folder => !CannotCompile.Any(Path.GetFileName(folder).StartsWith))
                    .SelectMany(folder => Directory.EnumerateFiles(folder, "*.csx", SearchOption.AllDirectories))
            )
            .Where(file => file.Split('/')[^2] is "hashing" or "factorial" or "crawling")
            .Select(file => Path.GetRelativePath(Root, file))
            .Order(StringComparer.Ordinal);

    private static string[] Errors(Compilation compilation) =>
        [.. compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.ToString())];

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
