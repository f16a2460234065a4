using Katas.Judging;

namespace Katas.Engine.Compiling;

/// <summary>A script's file that cannot be taken as a text: too large, in another encoding, out of reach.</summary>
internal sealed class UnreadableScriptException(Verdict verdict, string message, SourcePlace place) : Exception(message)
{
    public Verdict Verdict => verdict;

    public SourcePlace Place => place;
}
