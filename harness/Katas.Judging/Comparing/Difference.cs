using Katas.Wire;

namespace Katas.Judging;

/// <summary>The first thing that sets a program's results apart from the right ones.</summary>
internal abstract record Difference;

/// <summary>Item number <paramref name="Index"/> (from 0) is null.</summary>
internal sealed record NullItem(int Index) : Difference;

/// <summary>The same job with another value.</summary>
internal sealed record OtherValue(Answer Expected, Answer Actual) : Difference;

/// <summary>A job was given that often with the right value, and at least once with a wrong one, or too often, or too seldom.</summary>
internal sealed record OtherCount(string Key, int Expected, int Actual, int KeysWithOtherCounts) : Difference;

/// <summary>A result about something that was never asked for.</summary>
internal sealed record Stranger(Answer Actual, string? MissingKey) : Difference;

/// <summary>All values are right and stand in another order, first at <paramref name="Index"/> (from 0).</summary>
internal sealed record OtherOrder(int Index, Answer Expected, Answer Actual) : Difference;
