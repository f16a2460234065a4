using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Katas.Compiler.Instrumenting;

/// <summary>
/// Makes the second build of a script, with probes at what threads may share. Lines, meaning and public face stay as they
/// were; what will not compile with a probe goes without.
/// </summary>
internal static class ScriptInstrumenter
{
    private const int Rounds = 12;

    /// <summary>The compilation to emit in the original's place; null where there is nothing to watch or nothing helps.</summary>
    /// <param name="original">A script's compilation without errors.</param>
    /// <param name="retracted">Takes the errors for which probes were taken back: faults of ours, for our tests.</param>
    public static CSharpCompilation? Instrument(CSharpCompilation original, ICollection<string>? retracted = null)
    {
        try
        {
            return Build(original, retracted);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A fault of ours, or of Roslyn's, costs the second build and never the first.
            retracted?.Add(e.ToString());
            return null;
        }
    }

    private static CSharpCompilation? Build(CSharpCompilation original, ICollection<string>? retracted)
    {
        var variables = new SharedVariables(original);
        var sites = new SiteTable();
        var plans = original
            .SyntaxTrees.Select(tree => new TreePlan(
                tree,
                [.. ProbeWalker.Plan(tree, original.GetSemanticModel(tree), variables, sites)]
            ))
            .ToList();
        for (var round = 0; round < Rounds && plans.Any(plan => plan.Groups.Count > 0); round++)
        {
            var texts = plans.ToDictionary(plan => plan.Tree, plan => Rewrite(plan, plan == plans[^1] ? sites : null));
            var compilation = Replace(original, texts);
            var errors = Errors(compilation);
            if (errors.Count == 0)
            {
                return compilation;
            }
            foreach (var error in retracted is null ? [] : errors)
            {
                retracted!.Add($"{error}: {Excerpt(error)}");
            }
            if (!Retract(plans, texts, errors, round))
            {
                return null;
            }
        }
        return null;
    }

    /// <summary>The class with the sites goes into the script itself, which comes last; loaded texts see it, too.</summary>
    private static EditedText Rewrite(TreePlan plan, SiteTable? sites)
    {
        var root = (CompilationUnitSyntax)plan.Tree.GetRoot();
        var first =
            root.AttributeLists.FirstOrDefault()?.SpanStart
            ?? root.Members.FirstOrDefault()?.SpanStart
            ?? root.EndOfFileToken.SpanStart;
        var atEnd = root.AttributeLists.Count + root.Members.Count == 0 ? "\n" : "";
        var head = new Edit(first, EditSide.Opening, int.MinValue, atEnd + SiteTable.Aliases + sites?.Declaration, 0);
        return new EditedText(plan.Tree.ToString(), plan.Groups.SelectMany(group => group.Edits).Prepend(head));
    }

    private static CSharpCompilation Replace(CSharpCompilation original, Dictionary<SyntaxTree, EditedText> texts)
    {
        var main = original.SyntaxTrees[^1];
        var options = original.Options;
        if (options.SourceReferenceResolver is { } resolver)
        {
            var loaded = texts
                .Where(text => text.Key != main)
                .ToDictionary(text => text.Key.FilePath, text => text.Value.Text, StringComparer.Ordinal);
            options = options.WithSourceReferenceResolver(new InstrumentedTexts(resolver, loaded));
        }
        var rewritten = CSharpSyntaxTree.ParseText(
            SourceText.From(texts[main].Text, Encoding.UTF8),
            (CSharpParseOptions)main.Options,
            main.FilePath
        );
        return CSharpCompilation.CreateScriptCompilation(
            original.AssemblyName!,
            rewritten,
            original.References,
            options,
            // As the original has it. What it gives when asked is object of the running library, which reference assemblies lack.
            returnType: null
        );
    }

    /// <summary>Emitting finds some errors that binding does not.</summary>
    private static List<Diagnostic> Errors(CSharpCompilation compilation)
    {
        using var nowhere = new MemoryStream();
        return [.. compilation.Emit(nowhere).Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error)];
    }

    /// <summary>Takes back the probes where the errors are: of a statement first, later of a member, at last of a whole text.</summary>
    private static bool Retract(
        List<TreePlan> plans,
        Dictionary<SyntaxTree, EditedText> texts,
        List<Diagnostic> errors,
        int round
    )
    {
        var gone = new HashSet<ProbeGroup>();
        foreach (var error in errors)
        {
            var plan = plans.FirstOrDefault(plan => plan.Tree.FilePath == error.Location.SourceTree?.FilePath);
            if (plan is null)
            {
                return false;
            }
            var position = texts[plan.Tree].Original(error.Location.SourceSpan.Start);
            TextSpan Region(ProbeGroup group) =>
                round < 4 ? group.Statement
                : round < 8 ? group.Member
                : plan.Everything;
            var near = plan.Groups.Where(group => Region(group) is var r && r.Start <= position && position <= r.End);
            var region = near.Select(Region).OrderBy(span => span.Length).FirstOrDefault(plan.Everything);
            gone.UnionWith(plan.Groups.Where(group => region.Contains(Region(group))));
        }
        var markers = gone.Select(group => group.Declares).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var plan in plans)
        {
            plan.Groups.RemoveAll(group => gone.Contains(group) || group.Uses is { } uses && markers.Contains(uses));
        }
        return true;
    }

    private static string Excerpt(Diagnostic error) =>
        error.Location.SourceTree?.GetText() is { } text
            ? text.Lines.GetLineFromPosition(error.Location.SourceSpan.Start).ToString()
            : "";

    /// <summary>One text and the probes that are left of its plan.</summary>
    private sealed record TreePlan(SyntaxTree Tree, List<ProbeGroup> Groups)
    {
        public TextSpan Everything { get; } = new(0, Tree.Length);
    }
}
