using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Katas.Compiler.Instrumenting;

/// <summary>
/// What the probes of one script refer to, in one static class of its own: the sites, and an identity for each variable
/// that exists once in a loaded script.
/// </summary>
internal sealed class SiteTable
{
    public const string Aliases =
        $"using {Probe} = global::Katas.Instrumentation.Probe; using {Site} = global::Katas.Instrumentation.ProbeSite; ";
    public const string Probe = "__P";
    private const string Site = "__S";
    private const string Holder = "__K";

    private readonly StringBuilder _fields = new();
    private readonly Dictionary<ISymbol, int> _members = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<string, string> _paths = new(StringComparer.Ordinal);
    private readonly HashSet<int> _owners = [];
    private int _sites;
    private int _names;

    /// <summary>Whether work may run beside work from the first site on.</summary>
    public bool Forks { get; set; }

    /// <summary>The class, on one line.</summary>
    public string Declaration =>
        $"static class {Holder} {{ {(Forks ? $"internal static readonly bool Forks = {Probe}.Fork(); " : "")}{_fields}}} ";

    /// <summary>A name no script uses.</summary>
    public string FreshName() => string.Create(CultureInfo.InvariantCulture, $"__t{_names++}");

    /// <summary>Adds a site and gives the expression that stands for it.</summary>
    public string Add(SyntaxNode at, string name, bool writes, bool isWorkers, ISymbol? variable = null)
    {
        var span = at.GetLocation().GetLineSpan();
        var number = _sites++;
        _fields.Append(
            CultureInfo.InvariantCulture,
            $"internal static readonly {Site} S{number} = new({Literal(span.Path)}, {span.StartLinePosition.Line + 1}, {span.StartLinePosition.Character + 1}, {Literal(name)}, (global::Katas.Instrumentation.Access){(writes ? 1 : 0)}, {(variable is null ? 0 : Member(variable))}, {(isWorkers ? "true" : "false")}); "
        );
        return string.Create(CultureInfo.InvariantCulture, $"{Holder}.S{number}");
    }

    /// <summary>The object that stands for a variable of which a loaded script has only one.</summary>
    public string Owner(ISymbol variable)
    {
        var number = Member(variable);
        if (_owners.Add(number))
        {
            _fields.Append(CultureInfo.InvariantCulture, $"internal static readonly object V{number} = new(); ");
        }
        return string.Create(CultureInfo.InvariantCulture, $"{Holder}.V{number}");
    }

    /// <summary>A file's path as a constant.</summary>
    public string Path(string path)
    {
        if (!_paths.TryGetValue(path, out var name))
        {
            name = string.Create(CultureInfo.InvariantCulture, $"P{_paths.Count}");
            _paths.Add(path, name);
            _fields.Append(CultureInfo.InvariantCulture, $"internal const string {name} = {Literal(path)}; ");
        }
        return $"{Holder}.{name}";
    }

    private int Member(ISymbol variable)
    {
        if (!_members.TryGetValue(variable.OriginalDefinition, out var number))
        {
            number = _members.Count;
            _members.Add(variable.OriginalDefinition, number);
        }
        return number;
    }

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
