using Katas.Wire;
using NUnit.Framework;
using Shouldly;

namespace Katas.Judging.Tests.Marking;

public sealed class ComparisonTests
{
    private const int Length = 200;

    [Test]
    public void The_same_tokens_are_wholly_alike()
    {
        var pair = Compare(Text("anna", Of(1)), Text("ben", Of(1)), Text("cleo", Of(2))).ShouldHaveSingleItem();

        (pair.One, pair.Other, pair.Share).ShouldBe(("anna", "ben", 1));
        pair.Lines.Count.ShouldBe(Length);
    }

    [Test]
    public void A_part_that_was_taken_over_is_found_with_its_lines()
    {
        IReadOnlyList<ScriptToken> mixed = Lines([
            .. Of(3).Take(100).Select(token => token.Kind),
            .. Of(1).Skip(100).Select(token => token.Kind),
        ]);

        var pair = Compare(Text("anna", Of(1)), Text("ben", mixed)).ShouldHaveSingleItem();

        pair.Share.ShouldBe(0.5, 0.1);
        pair.OtherLines.Min().ShouldBe(101);
    }

    [Test]
    public void What_the_starter_gives_is_nobodys()
    {
        Comparison.Pairs("k", [Text("anna", Of(1)), Text("ben", Of(1))], [Of(1)], least: 0.1).ShouldBeEmpty();
    }

    [Test]
    public void What_a_good_part_of_the_class_writes_is_nobodys()
    {
        var everybody = Enumerable
            .Range(0, 20)
            .Select(i =>
                Text($"{i}", Lines([.. Of(1).Select(token => token.Kind), .. Of(100 + i).Select(token => token.Kind)]))
            );

        Compare([.. everybody]).ShouldBeEmpty();
    }

    [Test]
    public void What_is_too_short_says_nothing()
    {
        Compare(Text("anna", [.. Of(1).Take(20)]), Text("ben", [.. Of(1).Take(20)])).ShouldBeEmpty();
    }

    private static IReadOnlyList<AlikePair> Compare(params TokenText[] texts) =>
        Comparison.Pairs("k", texts, [], least: 0.3);

    private static TokenText Text(string student, IReadOnlyList<ScriptToken> tokens) =>
        new(student, $"{student}'s", tokens);

    /// <summary>Tokens that have nothing to do with those of another seed.</summary>
    private static IReadOnlyList<ScriptToken> Of(int seed)
    {
        var random = new Random(seed);
        return Lines([.. Enumerable.Range(0, Length).Select(_ => random.Next(1000))]);
    }

    private static IReadOnlyList<ScriptToken> Lines(IReadOnlyList<int> kinds) =>
        [.. kinds.Select((kind, i) => new ScriptToken(kind, i + 1))];
}
