using Katas.Wire;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Katas.Compiler;

/// <summary>
/// Refuses brackets nested deeper than any program needs, before they reach the parser: it would take minutes over
/// tens of thousands of them, or fall.
/// </summary>
internal static class Nesting
{
    private const int Deepest = 500;

    /// <summary>Where the text nests too deep; null where it does not.</summary>
    public static CompilerNote? TooDeep(ScriptText file)
    {
        if (file.Text.Count(c => c is '(' or '[' or '{') <= Deepest)
        {
            return null;
        }
        var depth = 0;
        foreach (var token in SyntaxFactory.ParseTokens(file.Text))
        {
            depth += token.Kind() switch
            {
                SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken or SyntaxKind.OpenBraceToken => 1,
                SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken or SyntaxKind.CloseBraceToken => -1,
                _ => 0,
            };
            if (depth > Deepest)
            {
                var at = SourceText.From(file.Text).Lines.GetLinePosition(token.SpanStart);
                return new CompilerNote(
                    "CS8078",
                    $"Brackets are nested more than {Deepest} deep",
                    file.Path,
                    at.Line + 1,
                    at.Character + 1
                );
            }
        }
        return null;
    }
}
