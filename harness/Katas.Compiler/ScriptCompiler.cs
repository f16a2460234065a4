using System.Collections.Immutable;
using Katas.Compiler.Instrumenting;
using Katas.Wire;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;

namespace Katas.Compiler;

/// <summary>One script to one assembly: optimised, nullable, deterministic, with the learner's own lines in its stack traces.</summary>
internal sealed class ScriptCompiler(string referenceFolder)
{
    private const int MaxNotes = 20;

    /// <summary>Warnings that name a mistake of parallel code rather than of style.</summary>
    private static readonly ImmutableArray<string> Telling = ["CS4014", "CS9216", "CS0420"];

    private readonly ImmutableArray<MetadataReference> _references =
    [
        .. Directory
            .GetFiles(referenceFolder, "*.dll")
            .Order(StringComparer.Ordinal)
            .Select(file => MetadataReference.CreateFromFile(file)),
    ];

    /// <summary>Never throws for what a script says; a script that takes all memory is an answer, too.</summary>
    public Message Compile(CompileRequest request)
    {
        try
        {
            return CompileScript(request);
        }
        catch (OutOfMemoryException)
        {
            return new NotCompiled(CompileFailure.OutOfMemory, []);
        }
    }

    private Message CompileScript(CompileRequest request)
    {
        var texts = new SubmissionTexts(request.Files, request.Outside);
        if (request.Files.Select(Nesting.TooDeep).FirstOrDefault(note => note is not null) is { } tooDeep)
        {
            return new NotCompiled(CompileFailure.Errors, [tooDeep]);
        }
        var compilation = CSharpCompilation.CreateScriptCompilation(
            "Katas.Script",
            texts.Tree(request.Script),
            _references,
            Options(texts),
            returnType: null
        );
        if (Directives.Forbidden(compilation, texts) is { Count: > 0 } forbidden)
        {
            return new NotCompiled(CompileFailure.Forbidden, forbidden);
        }
        if (request.Build == ScriptBuild.Watched)
        {
            return Watched(compilation, texts, request);
        }
        using var assembly = new MemoryStream();
        var emitted = Emit(compilation, assembly);
        if (Errors(emitted.Diagnostics) is { Count: > 0 } errors)
        {
            return new NotCompiled(CompileFailure.Errors, errors);
        }
        // An empty script is no error and gives no assembly either; what it lacks is the entry point.
        if (EntryPoints.Missing(compilation, request) is { } missing)
        {
            return new NotCompiled(CompileFailure.NoEntryPoint, [missing]);
        }
        return new Compiled(
            assembly.ToArray(),
            texts.Loaded(request.Script),
            [.. emitted.Diagnostics.Where(d => Telling.Contains(d.Id)).Take(MaxNotes).Select(Note)]
        );
    }

    /// <summary>The second build. What cannot be watched is none: the first build stands by itself.</summary>
    private static Compiled Watched(CSharpCompilation plain, SubmissionTexts texts, CompileRequest request)
    {
        using var assembly = new MemoryStream();
        if (ScriptInstrumenter.Instrument(plain) is { } instrumented && !Emit(instrumented, assembly).Success)
        {
            assembly.SetLength(0);
        }
        return new Compiled(assembly.ToArray(), texts.Loaded(request.Script), []);
    }

    private static EmitResult Emit(CSharpCompilation compilation, Stream assembly) =>
        compilation.Emit(assembly, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.Embedded));

    private static CSharpCompilationOptions Options(SubmissionTexts texts) =>
        new(
            OutputKind.DynamicallyLinkedLibrary,
            scriptClassName: "Script",
            usings: ScriptImports.Namespaces,
            optimizationLevel: OptimizationLevel.Release,
            deterministic: true,
            nullableContextOptions: NullableContextOptions.Enable,
            allowUnsafe: false,
            sourceReferenceResolver: texts,
            metadataReferenceResolver: new NoReferences()
        );

    private static List<CompilerNote> Errors(ImmutableArray<Diagnostic> diagnostics) =>
        [
            .. diagnostics
                .Where(d => d.Severity == DiagnosticSeverity.Error)
                .OrderBy(d => d.Location.SourceSpan.Start)
                .Take(MaxNotes)
                .Select(Note),
        ];

    /// <summary>Unmapped: a #line directive changes nothing here.</summary>
    private static CompilerNote Note(Diagnostic diagnostic)
    {
        var at = diagnostic.Location.GetLineSpan();
        return new CompilerNote(
            diagnostic.Id,
            diagnostic.GetMessage(),
            at.Path ?? "",
            at.StartLinePosition.Line + 1,
            at.StartLinePosition.Character + 1
        );
    }
}
