using Katas.Wire;

namespace Katas.Judging;

/// <summary>One script, as it is compared.</summary>
/// <param name="Student">Whose.</param>
/// <param name="Hash">The same for the same text.</param>
public sealed record TokenText(string Student, string Hash, IReadOnlyList<ScriptToken> Tokens);
