using Katas.Wire;

namespace Katas.Runner;

/// <summary>The kit's records as values on the wire.</summary>
internal static class Answers
{
    public static Answer? From(object? result) =>
        result switch
        {
            null => null,
            FileDigest digest => new DigestAnswer(digest.Path, digest.Md5),
            Factorial factorial => new FactorialAnswer(factorial.N, factorial.Value),
            Page page => new PageAnswer(page.Url, page.Status, page.Title),
            _ => throw new InvalidOperationException($"{result.GetType()} is no result of a kata"),
        };
}
