using Katas.Wire;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Katas.Compiler;

/// <summary>Looks for the method the kata asks for among the script's own, by symbols and not by text.</summary>
internal static class EntryPoints
{
    /// <summary>Null where it is there; else a note with what was found in its place (empty: nothing of that name).</summary>
    public static CompilerNote? Missing(CSharpCompilation compilation, CompileRequest request)
    {
        var wanted = new WantedMethod(compilation, request.Entry);
        var named = compilation.ScriptClass!.GetMembers(request.Entry.Method).OfType<IMethodSymbol>().ToList();
        if (named.Any(wanted.Is))
        {
            return null;
        }
        var found = named.FirstOrDefault() ?? Nearest(compilation, request);
        var at = found?.Locations.FirstOrDefault(location => location.IsInSource)?.GetLineSpan();
        return new CompilerNote(
            "",
            found is null ? "" : Text(found),
            at?.Path ?? request.Script,
            at is { } place ? place.StartLinePosition.Line + 1 : 1,
            at is { } position ? position.StartLinePosition.Character + 1 : 1
        );
    }

    /// <summary>A method of another case, in a class, or nearly of that name: what the learner probably meant.</summary>
    private static IMethodSymbol? Nearest(CSharpCompilation compilation, CompileRequest request)
    {
        var methods = compilation
            .ScriptClass!.GetMembers()
            .Concat(compilation.ScriptClass.GetTypeMembers().SelectMany(type => type.GetMembers()))
            .OfType<IMethodSymbol>()
            .Where(method => method.MethodKind == MethodKind.Ordinary && !method.IsImplicitlyDeclared)
            .ToList();
        return methods.FirstOrDefault(m =>
                string.Equals(m.Name, request.Entry.Method, StringComparison.OrdinalIgnoreCase)
            ) ?? methods.FirstOrDefault(m => Distance(m.Name, request.Entry.Method) <= 3);
    }

    private static string Text(IMethodSymbol method)
    {
        var text = method.ToDisplayString(
            SymbolDisplayFormat.MinimallyQualifiedFormat.WithMemberOptions(
                SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType
            )
        );
        return method.ContainingType.IsScriptClass ? text : $"{text}, inside of {method.ContainingType.Name}";
    }

    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var kept = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(kept, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[^1];
    }
}
