using CsCheck;
using Katas.Wire;
using NUnit.Framework;
using Shouldly;

namespace Katas.Judging.Tests;

public sealed class ReadableTests
{
    private static readonly Expectation One = Given.Expect(Shape.List, Given.Digest("/in/a"));

    [Test]
    public void A_line_holds_nothing_that_moves_turns_or_ends_it() =>
        Plain.Hostile.Sample(text => Plain.IsHarmless(Readable.Line(text)) && Plain.IsHarmless(Readable.Quoted(text)));

    [Test]
    public void Lines_hold_nothing_of_it_but_their_ends() =>
        Plain.Hostile.Sample(text => Plain.IsHarmless(Readable.Lines(text, 4000), except: "\n"));

    [Test]
    public void A_line_is_never_much_longer_than_it_may_be() =>
        Gen.Char.Array[0, 2000].Sample(letters => Readable.Line(new string(letters)).Length < 320, iter: 300);

    [Test]
    public void Lines_are_never_much_longer_than_they_may_be() =>
        Gen.Select(Plain.Hostile, Gen.Int[0, 50])
            .Sample((text, most) => Readable.Lines(text, most).Length <= most + 12);

    [TestCase("plain", "plain")]
    [TestCase("Straße 😀 日本", "Straße 😀 日本")]
    [TestCase("a\tb\r\nc", "a\\tb\\r\\nc")]
    [TestCase("\u001b[31m", "\\u{1b}[31m")]
    [TestCase("\u202egnp", "\\u{202e}gnp")]
    [TestCase("\u2028", "\\u{2028}")]
    [TestCase(null, "null")]
    public void A_line_shows(string? text, string shown) => Readable.Line(text).ShouldBe(shown);

    [Test]
    public void A_lone_surrogate_is_shown_as_a_replacement() =>
        Readable.Line("a\ud800b\udc00").ShouldBe("a\ufffdb\ufffd");

    [Test]
    public void A_long_line_ends_in_an_ellipsis()
    {
        var shown = Readable.Line(new string('x', 5000));

        shown.ShouldBe(new string('x', 300) + "…");
    }

    [Test]
    public void Lines_keep_their_ends_and_widen_their_tabs() =>
        Readable.Lines("a\r\n\tb\n", 100).ShouldBe("a\n    b\n");

    [TestCase(null, "null")]
    [TestCase("null", "\"null\"")]
    public void Nothing_and_the_word_for_it_are_told_apart(string? text, string shown) =>
        Readable.Quoted(text).ShouldBe(shown);

    [Test]
    public void Hostile_answers_make_harmless_findings() =>
        Gen.Select(Plain.Hostile, Plain.Hostile)
            .Sample(
                (path, md5) =>
                    AreHarmless(One, Given.Results(Shape.List, new DigestAnswer(path, md5)))
                    && AreHarmless(One, Given.Results(Shape.List, new DigestAnswer("/in/a", md5)))
            );

    [Test]
    public void Hostile_titles_and_addresses_make_harmless_findings() =>
        Gen.Select(Plain.Hostile, Plain.Hostile)
            .Sample(
                (url, title) =>
                {
                    var page = Given.Page("/a");
                    var expected = Given.Expect(Shape.List, page);
                    return AreHarmless(expected, Given.Results(Shape.List, page with { Title = title }))
                        && AreHarmless(expected, Given.Results(Shape.List, page with { Url = url }))
                        && AreHarmless(
                            expected,
                            Given.Results(Shape.List, page) with
                            {
                                Fetches = [new Fetch(url, false), new Fetch(url, true)],
                            }
                        );
                }
            );

    [Test]
    public void Hostile_exception_messages_make_harmless_findings() =>
        Plain.Hostile.Sample(message =>
        {
            var fault = Given.Exception("System.Exception", message);
            return AreHarmless(One, Given.Threw(fault))
                && AreHarmless(Given.ExpectFailure(Shape.List), Given.Threw(fault))
                && AreHarmless(Given.ExpectFailure(Shape.Tasks), Given.Threw(fault))
                && AreHarmless(One, Given.Ended(new BroughtDown(fault)));
        });

    [Test]
    public void Hostile_exception_types_make_harmless_findings() =>
        // shows: the type's name goes into the message as the runner sent it; a forged frame, or an emitted type, may hold anything.
        Plain.Hostile.Sample(type => AreHarmless(One, Given.Threw(Given.Exception($"Script+{type}"))));

    [Test]
    public void Hostile_last_words_make_harmless_findings() =>
        Plain.Hostile.Sample(words => AreHarmless(One, Given.Ended(new ProcessGone(134, words))));

    [Test]
    public void Hostile_names_of_files_make_harmless_findings() =>
        Plain.Hostile.Sample(name =>
        {
            var expected = Given.ExpectFailure(Shape.Tasks) with { Failing = [name] };
            return AreHarmless(expected, Given.Tasks());
        });

    private static bool AreHarmless(Expectation expected, CaseFacts facts) =>
        Given.Judge(expected, facts).All(Plain.IsHarmless);
}
