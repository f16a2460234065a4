using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Katas.Compiler.Instrumenting;

/// <summary>
/// Which variables of a script two threads may touch, and one of them change. What nobody changes once it can be seen
/// needs no probe, and neither does what correct programs read without a lock.
/// </summary>
internal sealed class SharedVariables
{
    private readonly Dictionary<ISymbol, VariableUse> _uses = new(SymbolEqualityComparer.Default);
    private readonly INamedTypeSymbol? _exception;

    public SharedVariables(CSharpCompilation compilation)
    {
        _exception = compilation.GetTypeByMetadataName("System.Exception");
        foreach (var tree in compilation.SyntaxTrees)
        {
            var model = compilation.GetSemanticModel(tree);
            foreach (var name in tree.GetRoot().DescendantNodes().OfType<IdentifierNameSyntax>())
            {
                if (Variable(name, model) is { } variable)
                {
                    Note(variable, name, model);
                }
            }
        }
    }

    /// <summary>The variable a name stands for, where it can be one that threads share; an automatic property is one, too.</summary>
    public static ISymbol? Variable(IdentifierNameSyntax name, SemanticModel model) =>
        model.GetSymbolInfo(name).Symbol switch
        {
            ILocalSymbol { IsConst: false, IsRef: false } local => local,
            IParameterSymbol { RefKind: RefKind.None } parameter => parameter,
            IFieldSymbol { IsConst: false, IsReadOnly: false, RefKind: RefKind.None } field
                when IsOfTheScript(field) && !IsPerThread(field) => field,
            IPropertySymbol { IsIndexer: false, SetMethod.IsInitOnly: false } property
                when IsOfTheScript(property) && IsAutomatic(property) => property,
            _ => null,
        };

    /// <summary>The access that a name belongs to: with the object before it.</summary>
    public static ExpressionSyntax Access(IdentifierNameSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax member && member.Name == name ? member : name;

    /// <summary>Whether to put probes around the variable's accesses at all.</summary>
    public bool AreWatched(ISymbol variable) =>
        _uses.TryGetValue(variable.OriginalDefinition, out var use)
        && use.IsWritten
        && (variable is not (ILocalSymbol or IParameterSymbol) || use.IsCaptured)
        && TypeOf(variable) is { TypeKind: not (TypeKind.Dynamic or TypeKind.Error or TypeKind.Pointer) } type
        && !IsFlag(type, use)
        && !Derives(type, _exception);

    /// <summary>Whether the name gives the same object each time while one expression is evaluated, whatever others do.</summary>
    public bool StaysTheSame(ISymbol? variable) =>
        variable switch
        {
            ILocalSymbol { IsRef: false } or IParameterSymbol { RefKind: RefKind.None } => !_uses.TryGetValue(
                variable.OriginalDefinition,
                out var use
            ) || !use.IsWritten,
            IFieldSymbol { IsReadOnly: true } => true,
            IFieldSymbol field => IsOfTheScript(field)
                && !(_uses.TryGetValue(field.OriginalDefinition, out var use) && use.IsWritten),
            _ => false,
        };

    /// <summary>
    /// Whether a read is part of an idiom that is right without a lock: the first look of a double check, and the plain look
    /// at what others change by Interlocked.
    /// </summary>
    public bool IsIdiom(ISymbol variable, ExpressionSyntax read, SemanticModel model)
    {
        var use = _uses[variable.OriginalDefinition];
        return AreAtomic(variable)
            || (
                TypeOf(variable) is { IsReferenceType: true }
                && !use.IsWrittenOutsideLocks
                && use.IsNullCheckedUnderLock
                && !IsUnderLock(read)
            )
            || DoubleCheck.IsFirstLook(read, variable, model);
    }

    /// <summary>Whether it may be read at any time: it is volatile, or changed by Interlocked and its like.</summary>
    public bool AreAtomic(ISymbol variable) =>
        IsVolatile(variable) || _uses.GetValueOrDefault(variable.OriginalDefinition) is { IsPassedByReference: true };

    /// <summary>Whether it is changed by Interlocked and its like, and read without them.</summary>
    public bool AreReadApart(ISymbol variable) =>
        _uses.GetValueOrDefault(variable.OriginalDefinition) is { IsPassedByReference: true, IsRead: true };

    /// <summary>Each read and each write of it stands for itself; only what reads and then writes can lose something.</summary>
    public static bool IsVolatile(ISymbol variable) => variable is IFieldSymbol { IsVolatile: true };

    private void Note(ISymbol variable, IdentifierNameSyntax name, SemanticModel model)
    {
        var key = variable.OriginalDefinition;
        if (!_uses.TryGetValue(key, out var use))
        {
            _uses.Add(key, use = new VariableUse());
        }
        use.IsCaptured |= Functions.Around(name) != Home(variable);
        var (whole, kind) = AccessContext.Of(Access(name), model);
        var isWrite = kind is AccessKind.Assign or AccessKind.Compound or AccessKind.Step || IsDeconstructed(whole);
        use.IsRead |= kind == AccessKind.Read;
        if (kind == AccessKind.Reference)
        {
            use.IsWritten |= !IsReadOnlyReference(whole);
            use.TakesAnyValue = true;
            use.IsPassedByReference |= IsAtomic(whole, model);
        }
        if (isWrite && !IsConstruction(variable, name))
        {
            use.IsWritten = true;
            use.IsWrittenOutsideLocks |= !IsUnderLock(whole);
            use.TakesAnyValue |=
                whole.Parent is not AssignmentExpressionSyntax { Right: var value }
                || kind != AccessKind.Assign
                || !model.GetConstantValue(value).HasValue;
        }
        use.IsNullCheckedUnderLock |= IsNullCheck(whole) && IsUnderLock(whole);
    }

    private static ITypeSymbol? TypeOf(ISymbol variable) =>
        variable switch
        {
            ILocalSymbol local => local.Type,
            IParameterSymbol parameter => parameter.Type,
            IFieldSymbol field => field.Type,
            IPropertySymbol property => property.Type,
            _ => null,
        };

    /// <summary>Set to true, or to false, by whoever comes: there is nothing to lose between two of them.</summary>
    private static bool IsFlag(ITypeSymbol type, VariableUse use) =>
        type.SpecialType == SpecialType.System_Boolean && !use.TakesAnyValue;

    private static bool Derives(ITypeSymbol? type, INamedTypeSymbol? from)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(type, from))
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsOfTheScript(ISymbol member) =>
        member.Locations.Any(location => location.IsInSource)
        && member.ContainingType is { IsValueType: false, TypeKind: not TypeKind.Interface } type
        && !(member.IsStatic && IsGeneric(type));

    /// <summary>A static of a generic type exists once for each of its arguments.</summary>
    private static bool IsGeneric(INamedTypeSymbol? type) =>
        type is not null && (type.Arity > 0 || IsGeneric(type.ContainingType));

    private static bool IsPerThread(IFieldSymbol field) =>
        field.GetAttributes().Any(a => a.AttributeClass?.Name == "ThreadStaticAttribute");

    private static bool IsAutomatic(IPropertySymbol property) =>
        property is { IsAbstract: false, IsVirtual: false, IsOverride: false, SetMethod: not null, GetMethod: not null }
        && property.ContainingType.GetMembers().OfType<IFieldSymbol>().Any(f => Is(f.AssociatedSymbol, property))
        && property
            .DeclaringSyntaxReferences.Select(r => r.GetSyntax())
            .All(declared =>
                declared is PropertyDeclarationSyntax { AccessorList.Accessors: var accessors }
                && accessors.All(a => a.Body is null && a.ExpressionBody is null)
            );

    private static SyntaxNode? Home(ISymbol variable) =>
        variable.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is { } declared
            ? Functions.Around(declared)
            : null;

    /// <summary>A constructor fills in an object that nobody else has yet.</summary>
    public static bool IsConstruction(ISymbol variable, IdentifierNameSyntax name) =>
        variable is IFieldSymbol or IPropertySymbol
        && Functions.Around(name) is ConstructorDeclarationSyntax constructor
        && constructor.Modifiers.Any(SyntaxKind.StaticKeyword) == variable.IsStatic
        && name.Parent is not MemberAccessExpressionSyntax { Expression: not ThisExpressionSyntax };

    private static bool IsDeconstructed(ExpressionSyntax whole) =>
        whole.Parent is ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: AssignmentExpressionSyntax a } tuple }
        && a.Left == tuple;

    private static bool IsUnderLock(SyntaxNode node) => node.Ancestors().Any(a => a is LockStatementSyntax);

    private static bool IsNullCheck(ExpressionSyntax whole) =>
        whole.Parent switch
        {
            BinaryExpressionSyntax b => b.IsKind(SyntaxKind.CoalesceExpression)
                || b.Right.IsKind(SyntaxKind.NullLiteralExpression)
                || b.Left.IsKind(SyntaxKind.NullLiteralExpression),
            IsPatternExpressionSyntax => true,
            AssignmentExpressionSyntax a => a.IsKind(SyntaxKind.CoalesceAssignmentExpression),
            _ => false,
        };

    private static bool IsReadOnlyReference(ExpressionSyntax whole) =>
        whole.Parent is ArgumentSyntax argument && argument.RefKindKeyword.IsKind(SyntaxKind.InKeyword);

    private static bool IsAtomic(ExpressionSyntax whole, SemanticModel model) =>
        whole.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }
        && model.GetSymbolInfo(call).Symbol?.ContainingType?.Name
            is "Interlocked"
                or "Volatile"
                or "LazyInitializer"
                or "Thread"
                or "ImmutableInterlocked";

    private static bool Is(ISymbol? one, ISymbol other) => SymbolEqualityComparer.Default.Equals(one, other);
}
