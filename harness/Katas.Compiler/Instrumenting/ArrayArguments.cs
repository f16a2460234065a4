using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Katas.Compiler.Instrumenting;

/// <summary>What methods of the base library do with an array they are given: a window on an element cannot see that.</summary>
internal static class ArrayArguments
{
    private static readonly HashSet<string> Readers = new(StringComparer.Ordinal)
    {
        "Write",
        "WriteAsync",
        "ComputeHash",
        "TransformFinalBlock",
        "AppendData",
        "HashData",
        "TryHashData",
        "ToHexString",
        "ToHexStringLower",
        "ToBase64String",
        "ToString",
        "GetString",
        "WriteAllBytes",
    };

    private static readonly HashSet<string> Writers = new(StringComparer.Ordinal)
    {
        "Read",
        "ReadAsync",
        "ReadExactly",
        "ReadExactlyAsync",
        "ReadAtLeast",
        "ReadAtLeastAsync",
        "ReadBlock",
        "ReadBlockAsync",
        "NextBytes",
        "CopyTo",
    };

    private static readonly string[] Namespaces =
    [
        "System",
        "System.IO",
        "System.Security.Cryptography",
        "System.Text",
        "System.Collections.Generic",
    ];

    /// <summary>Whether the method reads or writes the array that is this argument; null where that is not known.</summary>
    public static ArrayUse? Access(ArgumentSyntax argument, InvocationExpressionSyntax call, SemanticModel model)
    {
        if (
            model.GetTypeInfo(argument.Expression).Type is not IArrayTypeSymbol { Rank: 1 }
            || argument.NameColon is not null
            || !argument.RefKindKeyword.IsKind(Microsoft.CodeAnalysis.CSharp.SyntaxKind.None)
            || model.GetSymbolInfo(call).Symbol is not IMethodSymbol { IsExtensionMethod: false } method
            || !Namespaces.Contains(method.ContainingNamespace.ToDisplayString())
        )
        {
            return null;
        }
        var arguments = call.ArgumentList.Arguments;
        var position = arguments.IndexOf(argument);
        if (method.ContainingType.SpecialType == SpecialType.System_Array)
        {
            return OfArray(method, position, arguments);
        }
        var writes =
            Writers.Contains(method.Name) || method.Name.StartsWith("Try", StringComparison.Ordinal) && position > 0;
        if (!writes && !Readers.Contains(method.Name) && method.Name != "TransformBlock")
        {
            return null;
        }
        if (position > 0 && !writes)
        {
            // A second array is a destination, whose stretch the count says nothing of.
            return null;
        }
        return method.Name == "CopyTo" ? null : Stretch(writes, position, method, arguments);
    }

    private static ArrayUse? OfArray(
        IMethodSymbol method,
        int position,
        SeparatedSyntaxList<ArgumentSyntax> arguments
    ) =>
        (method.Name, arguments.Count, position) switch
        {
            ("Clear", 1, 0) or ("Fill", 2, 0) or ("Sort", 1, 0) or ("Reverse", 1, 0) => new ArrayUse(true, null, null),
            ("Clear", 3, 0) => new ArrayUse(true, arguments[1].Expression, arguments[2].Expression),
            ("Copy", 5, 0) => new ArrayUse(false, arguments[1].Expression, arguments[4].Expression),
            ("Copy", 5, 2) => new ArrayUse(true, arguments[3].Expression, arguments[4].Expression),
            ("Copy", 3, 0) => new ArrayUse(false, null, arguments[2].Expression),
            ("Copy", 3, 1) => new ArrayUse(true, null, arguments[2].Expression),
            _ => null,
        };

    /// <summary>(array), (array, …no numbers) or (array, offset, count).</summary>
    private static ArrayUse? Stretch(
        bool writes,
        int position,
        IMethodSymbol method,
        SeparatedSyntaxList<ArgumentSyntax> arguments
    )
    {
        if (method.Parameters.Length <= position)
        {
            return null;
        }
        var numbers = method
            .Parameters.Skip(position + 1)
            .TakeWhile(parameter => parameter.Type.SpecialType == SpecialType.System_Int32)
            .Count();
        return numbers switch
        {
            0 => new ArrayUse(writes, null, null),
            2 when arguments.Count > position + 2 => new ArrayUse(
                writes,
                arguments[position + 1].Expression,
                arguments[position + 2].Expression
            ),
            _ => null,
        };
    }
}

/// <summary>What a method does with an array.</summary>
/// <param name="Writes">Or reads.</param>
/// <param name="Offset">Where it begins; null is the array's beginning.</param>
/// <param name="Count">How many elements; null is all of them.</param>
internal sealed record ArrayUse(bool Writes, ExpressionSyntax? Offset, ExpressionSyntax? Count);
