using System.Numerics;

namespace Katas.Wire;

/// <summary>One result of a learner's function, as a value. Strings a learner left null stay null.</summary>
public abstract record Answer
{
    /// <summary>What the result is about: path, number or address.</summary>
    public abstract string Key { get; }
}

/// <summary>A file and its MD5, as the script wrote them.</summary>
public sealed record DigestAnswer(string? Path, string? Md5) : Answer
{
    /// <inheritdoc />
    public override string Key => Path ?? "(null)";
}

/// <summary>A number and what the script took for its factorial.</summary>
public sealed record FactorialAnswer(int N, BigInteger Value) : Answer
{
    /// <inheritdoc />
    public override string Key => N.ToString();
}

/// <summary>A page of the crawl.</summary>
public sealed record PageAnswer(string? Url, int Status, string? Title) : Answer
{
    /// <inheritdoc />
    public override string Key => Url ?? "(null)";
}
