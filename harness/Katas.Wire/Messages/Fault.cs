namespace Katas.Wire;

/// <summary>An exception, as values.</summary>
/// <param name="Kinds">Full names of the exception's type and its base types, the type itself first.</param>
/// <param name="Message">Its text.</param>
/// <param name="Frames">Where it passed through the script, innermost first.</param>
/// <param name="Inner">Its inner exceptions: one, or several of an aggregate.</param>
public sealed record Fault(
    IReadOnlyList<string> Kinds,
    string Message,
    IReadOnlyList<ScriptFrame> Frames,
    IReadOnlyList<Fault> Inner
)
{
    /// <summary>The exception's own type, by full name.</summary>
    public string Type => Kinds.Count > 0 ? Kinds[0] : "System.Exception";

    /// <summary>This fault and all inside it, outermost first.</summary>
    public IEnumerable<Fault> Chain() => Inner.SelectMany(inner => inner.Chain()).Prepend(this);
}
