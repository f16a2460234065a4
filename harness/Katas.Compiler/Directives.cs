using Katas.Wire;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Katas.Compiler;

/// <summary>Finds the directives a script may not use. A note's code is the directive itself: #r or #load.</summary>
internal static class Directives
{
    public static List<CompilerNote> Forbidden(CSharpCompilation compilation, SubmissionTexts texts)
    {
        var notes = new List<CompilerNote>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            var root = (CompilationUnitSyntax)tree.GetRoot();
            notes.AddRange(
                root.GetReferenceDirectives().Where(r => r.IsActive).Select(r => Note("#r", r.File.ValueText, r))
            );
            notes.AddRange(
                root.GetLoadDirectives()
                    .Where(load => load.IsActive && texts.LeadsOut(load.File.ValueText, tree.FilePath))
                    .Select(load => Note("#load", load.File.ValueText, load))
            );
        }
        return notes;
    }

    private static CompilerNote Note(string directive, string target, DirectiveTriviaSyntax at)
    {
        var span = at.GetLocation().GetLineSpan();
        return new CompilerNote(
            directive,
            target,
            span.Path,
            span.StartLinePosition.Line + 1,
            span.StartLinePosition.Character + 1
        );
    }
}
