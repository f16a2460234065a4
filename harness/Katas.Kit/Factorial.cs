using System.Numerics;

namespace Katas;

/// <summary>A number and its factorial.</summary>
/// <param name="N">0 or more.</param>
/// <param name="Value">N! = 1 · 2 · … · N; 0! is 1.</param>
public record Factorial(int N, BigInteger Value);
