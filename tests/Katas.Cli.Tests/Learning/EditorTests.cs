using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NUnit.Framework;
using Shouldly;

namespace Katas.Cli.Tests.Learning;

/// <summary>
/// What a language server makes of a script: it reads the response file with the compiler's own parser for scripts, as
/// OmniSharp does, and compiles with what stands in it.
/// </summary>
public sealed class EditorTests
{
    private static IEnumerable<string> Scripts =>
        Directory
            .EnumerateFiles(Path.Join(House.Root, "solutions"), "*.csx", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Join(House.Root, "katas"), "*.csx", SearchOption.AllDirectories))
            .Where(file => !file.Contains("/.katas/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    [Test]
    public async Task Every_name_in_every_starter_and_solution_resolves()
    {
        using var learner = await new Learner().InitAsync();
        using var settings = System.Text.Json.JsonDocument.Parse(
            await File.ReadAllTextAsync(Path.Join(learner.Place, "omnisharp.json"))
        );
        var response = settings.RootElement.GetProperty("script").GetProperty("rspFilePath").GetString()!;
        var arguments = CSharpCommandLineParser.Script.Parse(
            [$"@{Path.Join(learner.Place, response)}"],
            learner.Place,
            sdkDirectory: null
        );
        arguments.Errors.ShouldBeEmpty();

        foreach (var file in Scripts)
        {
            Errors(file, arguments, learner.Place).ShouldBeEmpty(file);
        }
    }

    [Test]
    public async Task A_mistake_is_seen_at_its_place()
    {
        using var learner = await new Learner().InitAsync();
        var arguments = CSharpCommandLineParser.Script.Parse(
            [$"@{Path.Join(learner.Place, "katas/.katas/editor/katas.rsp")}"],
            learner.Place,
            sdkDirectory: null
        );
        learner.Save(Learner.Sequential, "var one = 1;\nvar x = new FileDigets(\"a\", \"b\");");

        var error = Errors(learner.Script(Learner.Sequential), arguments, learner.Place).ShouldHaveSingleItem();

        error.Location.GetLineSpan().StartLinePosition.Line.ShouldBe(1);
        error.GetMessage(System.Globalization.CultureInfo.InvariantCulture).ShouldContain("FileDigets");
    }

    private static IEnumerable<Diagnostic> Errors(string file, CSharpCommandLineArguments arguments, string folder)
    {
        var references = arguments
            .MetadataReferences.Select(reference => Path.Join(folder, reference.Reference))
            .Concat(Directory.EnumerateFiles(Path.Join(House.Artifacts, "ref"), "System*.dll"))
            .Select(path => MetadataReference.CreateFromFile(path));
        return CSharpCompilation
            .CreateScriptCompilation(
                "editor",
                CSharpSyntaxTree.ParseText(
                    File.ReadAllText(file),
                    new CSharpParseOptions(kind: SourceCodeKind.Script),
                    file
                ),
                references,
                arguments
                    .CompilationOptions.WithOutputKind(OutputKind.DynamicallyLinkedLibrary)
                    .WithNullableContextOptions(NullableContextOptions.Enable)
            )
            .GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }
}
