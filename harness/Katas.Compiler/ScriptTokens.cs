using Katas.Wire;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Katas.Compiler;

/// <summary>
/// What a script is made of when comments, layout, literals and the names it has chosen itself do not count. Names of libraries do:
/// who calls <c>Parallel.ForEach</c> writes another program than who starts threads.
/// </summary>
internal static class ScriptTokens
{
    private const int NameOfALibrary = 1 << 30;

    /// <summary>Never throws for what a script says: of one that is no program there are no tokens.</summary>
    public static Tokens Of(string text)
    {
        if (Nesting.TooDeep(new ScriptText("", text)) is not null)
        {
            return new Tokens([]);
        }
        var root = CSharpSyntaxTree
            .ParseText(
                text,
                new CSharpParseOptions(kind: SourceCodeKind.Script, languageVersion: LanguageVersion.Latest)
            )
            .GetRoot();
        var own = root.DescendantNodes().Select(DeclaredName).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return new Tokens([
            .. root.DescendantTokens()
                .Where(token =>
                    token.Parent?.FirstAncestorOrSelf<UsingDirectiveSyntax>() is null && token.Span.Length > 0
                )
                .Select(token => new ScriptToken(
                    KindOf(token, own),
                    token.GetLocation().GetLineSpan().StartLinePosition.Line + 1
                )),
        ]);
    }

    private static int KindOf(SyntaxToken token, HashSet<string> own) =>
        token.IsKind(SyntaxKind.IdentifierToken) && !own.Contains(token.ValueText)
            ? NameOfALibrary | Stable(token.ValueText)
            : token.RawKind;

    private static string? DeclaredName(SyntaxNode node) =>
        node switch
        {
            VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
            ParameterSyntax parameter => parameter.Identifier.ValueText,
            MethodDeclarationSyntax method => method.Identifier.ValueText,
            LocalFunctionStatementSyntax function => function.Identifier.ValueText,
            PropertyDeclarationSyntax property => property.Identifier.ValueText,
            BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
            SingleVariableDesignationSyntax designation => designation.Identifier.ValueText,
            ForEachStatementSyntax each => each.Identifier.ValueText,
            CatchDeclarationSyntax caught => caught.Identifier.ValueText,
            TypeParameterSyntax type => type.Identifier.ValueText,
            _ => null,
        };

    /// <summary>FNV-1a: the same in every process, which a string's own hash is not.</summary>
    private static int Stable(string name)
    {
        const uint basis = 2166136261;
        const uint prime = 16777619;
        var hash = name.Aggregate(basis, (sofar, c) => unchecked((sofar ^ c) * prime));
        return (int)(hash & (NameOfALibrary - 1));
    }
}
