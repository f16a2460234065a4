using Microsoft.CodeAnalysis.Text;

namespace Katas.Compiler.Instrumenting;

/// <summary>The edits of one probe: all of them are made, or none.</summary>
/// <param name="Statement">The statement, or the member, that they change.</param>
/// <param name="Member">The type, method or statement at the script's top that encloses it.</param>
internal sealed class ProbeGroup(TextSpan statement, TextSpan member)
{
    public TextSpan Statement { get; } = statement;

    public TextSpan Member { get; } = member;

    public List<Edit> Edits { get; } = [];

    /// <summary>The marker that this group declares.</summary>
    public string? Declares { get; init; }

    /// <summary>The marker that it speaks of, and cannot do without.</summary>
    public string? Uses { get; init; }
}
