using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Katas.Compiler.Instrumenting;

/// <summary>
/// Plans the probes of one text. What an edit encloses is planned after it, so that the order of planning tells edits at
/// one position from each other.
/// </summary>
internal sealed partial class ProbeWalker(SemanticModel model, SharedVariables variables, SiteTable sites)
    : CSharpSyntaxWalker
{
    private const string Probe = SiteTable.Probe;

    private readonly List<ProbeGroup> _groups = [];
    private readonly Dictionary<SyntaxNode, bool> _starters = [];
    private readonly PrivateLocals _privates = new(model);
    private readonly LockedLooks _lockedLooks = new(model, variables);
    private int _order;

    public static IReadOnlyList<ProbeGroup> Plan(
        SyntaxTree tree,
        SemanticModel model,
        SharedVariables variables,
        SiteTable sites
    )
    {
        var walker = new ProbeWalker(model, variables, sites);
        walker.Visit(tree.GetRoot());
        return walker._groups;
    }

    public override void VisitAttributeList(AttributeListSyntax node)
    {
        // Constants only.
    }

    public override void VisitSimpleLambdaExpression(SimpleLambdaExpressionSyntax node)
    {
        if (!Functions.IsTree(node, model))
        {
            base.VisitSimpleLambdaExpression(node);
        }
    }

    public override void VisitParenthesizedLambdaExpression(ParenthesizedLambdaExpressionSyntax node)
    {
        if (!Functions.IsTree(node, model))
        {
            base.VisitParenthesizedLambdaExpression(node);
        }
    }

    public override void VisitQueryExpression(QueryExpressionSyntax node)
    {
        if (!Functions.IsTree(node, model))
        {
            base.VisitQueryExpression(node);
        }
    }

    private ProbeGroup Group(SyntaxNode at, string? uses = null, string? declares = null)
    {
        var statement =
            at.AncestorsAndSelf().FirstOrDefault(a => a is StatementSyntax or MemberDeclarationSyntax) ?? at;
        var member = at.AncestorsAndSelf().LastOrDefault(a => a is MemberDeclarationSyntax) ?? statement;
        var group = new ProbeGroup(statement.Span, member.Span) { Uses = uses, Declares = declares };
        _groups.Add(group);
        return group;
    }

    private void Wrap(ProbeGroup group, SyntaxNode inner, string before, string after)
    {
        var order = _order++;
        group.Edits.Add(new Edit(inner.SpanStart, EditSide.Opening, order, before, 0));
        group.Edits.Add(new Edit(inner.Span.End, EditSide.Closing, order, after, 0));
    }

    private void Insert(ProbeGroup group, int position, string text) =>
        group.Edits.Add(new Edit(position, EditSide.Opening, _order++, text, 0));

    private static void Delete(ProbeGroup group, SyntaxToken token) =>
        group.Edits.Add(new Edit(token.SpanStart, EditSide.Opening, int.MaxValue, "", token.Span.Length));

    /// <summary>
    /// The type arguments that make a probe take <paramref name="value"/> as its place would have taken it: none where its own
    /// type says so; null where the type has no name.
    /// </summary>
    private string? TypeArguments(ExpressionSyntax value, ITypeSymbol? wanted)
    {
        if (value is ThrowExpressionSyntax or RefExpressionSyntax or StackAllocArrayCreationExpressionSyntax)
        {
            return null;
        }
        var info = model.GetTypeInfo(value);
        if (info.Type is { TypeKind: TypeKind.Dynamic } || wanted is { TypeKind: TypeKind.Dynamic })
        {
            return null;
        }
        if (
            info.Type is not null and not { TypeKind: TypeKind.Error }
            && !IsTyped(value)
            && SymbolEqualityComparer.Default.Equals(info.Type, wanted ?? info.ConvertedType)
        )
        {
            return "";
        }
        var type = wanted ?? info.ConvertedType;
        return type is null or { TypeKind: TypeKind.Error } or { IsAnonymousType: true }
            ? null
            : $"<{type.ToMinimalDisplayString(model, value.SpanStart)}>";
    }

    /// <summary>Whether the expression takes its type, or its fitness for one, from the place where it stands.</summary>
    private bool IsTyped(ExpressionSyntax value) =>
        model.GetConstantValue(value).HasValue
        || value
            is ImplicitObjectCreationExpressionSyntax
                or CollectionExpressionSyntax
                or SwitchExpressionSyntax
                or ConditionalExpressionSyntax
                or AnonymousFunctionExpressionSyntax
        || value is LiteralExpressionSyntax;

    /// <summary>
    /// An expression for the object that <paramref name="receiver"/> gives, and only once: its own name where that stays the same,
    /// else a variable that the receiver is put into on the way. Null where no variable can be declared.
    /// </summary>
    private string? Target(ProbeGroup group, ExpressionSyntax receiver)
    {
        if (receiver is ThisExpressionSyntax)
        {
            return "this";
        }
        if (receiver is IdentifierNameSyntax name && variables.StaysTheSame(model.GetSymbolInfo(name).Symbol))
        {
            return name.Identifier.Text;
        }
        if (IsInQuery(receiver))
        {
            return null;
        }
        var kept = sites.FreshName();
        Wrap(group, receiver, $"{Probe}.Keep(", $", out var {kept})");
        return kept;
    }

    /// <summary>Query clauses must not declare variables.</summary>
    private static bool IsInQuery(SyntaxNode node)
    {
        foreach (var a in node.Ancestors())
        {
            if (a is QueryExpressionSyntax)
            {
                return true;
            }
            if (a is AnonymousFunctionExpressionSyntax or StatementSyntax)
            {
                return false;
            }
        }
        return false;
    }

    /// <summary>The name that a tuple or an anonymous object took from the bare expression, to be said again.</summary>
    private static string InferredName(ExpressionSyntax whole)
    {
        var name = whole switch
        {
            IdentifierNameSyntax identifier => identifier.Identifier.Text,
            MemberAccessExpressionSyntax member => member.Name.Identifier.Text,
            _ => null,
        };
        return (name, whole.Parent) switch
        {
            (null, _) => "",
            (_, AnonymousObjectMemberDeclaratorSyntax { NameEquals: null }) => $"{name} = ",
            (_, ArgumentSyntax { NameColon: null, Parent: TupleExpressionSyntax tuple }) when IsUnique(tuple, name) =>
                $"{name}: ",
            _ => "",
        };
    }

    private static bool IsUnique(TupleExpressionSyntax tuple, string name) =>
        !name.StartsWith("Item", StringComparison.Ordinal)
        && name is not ("Rest" or "ToString" or "Equals" or "GetHashCode" or "GetType" or "CompareTo" or "Deconstruct")
        && tuple.Arguments.Count(argument =>
            argument.NameColon?.Name.Identifier.Text == name
            || argument.Expression is IdentifierNameSyntax identifier && identifier.Identifier.Text == name
            || argument.Expression is MemberAccessExpressionSyntax member && member.Name.Identifier.Text == name
        ) == 1;

    private string Site(SyntaxNode at, string name, bool writes, ISymbol? variable = null)
    {
        var function = Functions.Around(at);
        if (function is null || !_starters.TryGetValue(function, out var isStarter))
        {
            isStarter = function is null || Forks.AreStarted(function, model);
            if (function is not null)
            {
                _starters.Add(function, isStarter);
            }
        }
        return sites.Add(at, name, writes, !isStarter, variable);
    }

    private static int Line(SyntaxNode node) => node.GetLocation().GetLineSpan().StartLinePosition.Line + 1;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A short text of an expression, for people.</summary>
    private static string Name(SyntaxNode expression)
    {
        var text = string.Join(' ', expression.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= 60 ? text : text[..57] + "...";
    }
}
