namespace Katas.Instrumentation;

/// <summary>Two windows on one thing, of two threads, open at the same time, one of them at least to write.</summary>
/// <param name="What">The variable or object as the script writes it at the first place.</param>
/// <param name="First">The place that comes first in the text.</param>
/// <param name="Second">The other; both may be the same.</param>
/// <param name="FirstWrites">Whether the first place writes.</param>
/// <param name="SecondWrites">Whether the second place writes.</param>
internal sealed record RaceSeen(string What, SitePlace First, SitePlace Second, bool FirstWrites, bool SecondWrites);
