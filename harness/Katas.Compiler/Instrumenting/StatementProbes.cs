using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Katas.Compiler.Instrumenting;

/// <summary>Before each statement: where the thread is.</summary>
internal sealed partial class ProbeWalker
{
    public override void Visit(SyntaxNode? node)
    {
        switch (node)
        {
            case BlockSyntax or LocalFunctionStatementSyntax or EmptyStatementSyntax:
                break;
            case StatementSyntax { Parent: BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax } statement:
                Insert(Group(statement), statement.SpanStart, At(statement));
                GapBehind(statement);
                break;
            case StatementSyntax { Parent: not LabeledStatementSyntax } embedded when IsEmbedded(embedded):
                Wrap(Group(embedded), embedded, $"{{ {At(embedded)}", " }");
                GapBehind(embedded);
                break;
            case FieldDeclarationSyntax { Parent: CompilationUnitSyntax } variable:
                Insert(Group(variable), variable.SpanStart, At(variable));
                break;
        }
        base.Visit(node);
    }

    /// <summary>The body of something, without braces; what follows "else" stays where it is, and so do stacked usings.</summary>
    private static bool IsEmbedded(StatementSyntax statement) =>
        statement.Parent switch
        {
            IfStatementSyntax or WhileStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax => true,
            LockStatementSyntax or DoStatementSyntax => true,
            ElseClauseSyntax => statement is not IfStatementSyntax,
            _ => false,
        };

    public override void VisitArrowExpressionClause(ArrowExpressionClauseSyntax node)
    {
        // There is no statement to say it before.
        sites.Forks |= Forks.Are(node, model);
        base.VisitArrowExpressionClause(node);
    }

    private string At(SyntaxNode statement) =>
        $"{Probe}.{(Forks.Are(statement, model) ? "Fork" : "At")}({sites.Path(statement.SyntaxTree.FilePath)}, {Number(Line(statement))}); ";
}
