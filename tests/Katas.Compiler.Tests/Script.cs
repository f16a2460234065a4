using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Katas.Compiler.Instrumenting;
using Katas.Instrumentation;
using Katas.Wire;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Katas.Compiler.Tests;

/// <summary>A script compiled as the compiler does, plain or instrumented, and its method <c>Test</c> run in this process.</summary>
internal sealed class Script
{
    public const string Path = "task/script.csx";

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(':')
            .Where(file =>
                System.IO.Path.GetFileName(file) is var name
                && (
                    name.StartsWith("System.", StringComparison.Ordinal)
                    || name
                        is "Katas.Kit.dll"
                            or "Microsoft.CSharp.dll"
                            or "Katas.Multiprocessing.dll"
                            or "netstandard.dll"
                )
            )
            .Select(file => MetadataReference.CreateFromFile(file)),
    ];

    private readonly byte[] _assembly;

    private Script(CSharpCompilation compilation)
    {
        using var bytes = new MemoryStream();
        var emitted = compilation.Emit(
            bytes,
            options: new Microsoft.CodeAnalysis.Emit.EmitOptions(
                debugInformationFormat: Microsoft.CodeAnalysis.Emit.DebugInformationFormat.Embedded
            )
        );
        if (!emitted.Success)
        {
            throw new InvalidOperationException(string.Join('\n', emitted.Diagnostics));
        }
        _assembly = bytes.ToArray();
        Text = compilation.SyntaxTrees[^1].ToString();
    }

    public string Text { get; }

    public static Script Plain(string text, params ScriptText[] others) => new(Compilation(text, others));

    public static Script Instrumented(string text, params ScriptText[] others) =>
        new(
            ScriptInstrumenter.Instrument(Compilation(text, others))
                ?? throw new InvalidOperationException("nothing could be instrumented")
        );

    public static CSharpCompilation Compilation(string text, params ScriptText[] others) =>
        CompilationOf(Path, [new ScriptText(Path, text), .. others]);

    public static CSharpCompilation CompilationOf(string path, IReadOnlyList<ScriptText> files)
    {
        var texts = new SubmissionTexts(files, []);
        return CSharpCompilation.CreateScriptCompilation(
            "Katas.Script",
            texts.Tree(path),
            References,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                scriptClassName: "Script",
                usings: ScriptImports.Namespaces,
                optimizationLevel: OptimizationLevel.Release,
                deterministic: true,
                nullableContextOptions: NullableContextOptions.Enable,
                allowUnsafe: false,
                sourceReferenceResolver: texts
            )
        );
    }

    /// <summary>What Test returned, awaited where it is a task; an exception as text with the script's own lines.</summary>
    public string Run()
    {
        var context = new AssemblyLoadContext("script", isCollectible: true);
        try
        {
            var type = context.LoadFromStream(new MemoryStream(_assembly)).GetType("Script", throwOnError: true)!;
            var states = new object?[2];
            var body = type.GetMethod("<Factory>", BindingFlags.Static | BindingFlags.Public)!;
            ((Task)body.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [states], null)!).GetAwaiter().GetResult();
            var test = type.GetMethod(
                "Test",
                BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic
            )!;
            var result = test.Invoke(states[1], BindingFlags.DoNotWrapExceptions, null, [], null);
            if (result is Task task)
            {
                task.GetAwaiter().GetResult();
                result = task.GetType().GetProperty("Result")?.GetValue(task);
            }
            return result?.ToString() ?? "null";
        }
        catch (Exception e)
        {
            return Describe(e);
        }
        finally
        {
            context.Unload();
        }
    }

    /// <summary>The races of one run.</summary>
    public IReadOnlyList<RaceSeen> Races(int seed) => Watched(seed).Races;

    /// <summary>What one watched run returned, and the races it had.</summary>
    public (string Result, IReadOnlyList<RaceSeen> Races) Watched(int seed)
    {
        Probe.Begin(seed);
        var result = Run();
        return (result, Probe.End());
    }

    private static string Describe(Exception e)
    {
        var text = new StringBuilder();
        for (var at = e; at is not null; at = at.InnerException)
        {
            text.AppendLine($"{at.GetType().Name}: {at.Message}");
            foreach (
                var line in (at.StackTrace ?? "").Split('\n').Where(l => l.Contains(":line", StringComparison.Ordinal))
            )
            {
                if (line.Contains(Path, StringComparison.Ordinal))
                {
                    text.AppendLine(line[line.LastIndexOf(Path, StringComparison.Ordinal)..].Trim());
                }
            }
        }
        return text.ToString();
    }
}
