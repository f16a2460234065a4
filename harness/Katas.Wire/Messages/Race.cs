namespace Katas.Wire;

/// <summary>Two threads at one variable or object at the same time, one of them at least to change it.</summary>
/// <param name="What">The variable or object as the script writes it.</param>
/// <param name="First">The place that comes first in the text.</param>
/// <param name="Second">The other; both may be the same.</param>
public sealed record Race(string What, RacingAccess First, RacingAccess Second);

/// <summary>One of the two accesses; line and column count from 1.</summary>
/// <param name="Writes">Whether it may change what it touches.</param>
public sealed record RacingAccess(string File, int Line, int Column, bool Writes);
