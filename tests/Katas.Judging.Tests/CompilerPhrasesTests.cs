using CsCheck;
using Katas.Wire;
using NUnit.Framework;
using Shouldly;

namespace Katas.Judging.Tests;

public sealed class CompilerPhrasesTests
{
    private static readonly EntryPoint Wanted = new(TaskKind.Hashing, Shape.Ledger);

    [Test]
    public void An_error_has_the_compilers_words_its_place_and_a_plain_sentence()
    {
        var finding = Only(CompileFailure.Errors, Note("CS1002", "; expected"));

        finding.Code.ShouldBe(Verdict.CompileError);
        finding.Message.ShouldBe("CS1002: ; expected");
        finding.Place.ShouldBe(new SourcePlace("hashing/locked.csx", 12, 5));
        finding.Hint!.ShouldContain("semicolon");
    }

    [Test]
    public void An_error_nobody_has_words_for_stands_by_itself() =>
        Only(CompileFailure.Errors, Note("CS9999", "odd")).Hint.ShouldBeNull();

    [Test]
    public void Several_errors_stay_in_their_order()
    {
        var answer = new NotCompiled(CompileFailure.Errors, [Note("CS1002", "a"), Note("CS1513", "b")]);

        CompilerPhrases
            .Findings(answer, Wanted)
            .Select(finding => finding.Message)
            .ShouldBe(["CS1002: a", "CS1513: b"]);
    }

    [Test]
    public void A_reference_is_refused_with_what_it_names()
    {
        var finding = Only(CompileFailure.Forbidden, Note("#r", "nuget: Newtonsoft.Json"));

        finding.Code.ShouldBe(Verdict.Forbidden);
        finding.Message.ShouldStartWith("#r \"nuget: Newtonsoft.Json\" is refused");
        finding.Place!.Line.ShouldBe(12);
        finding.Hint!.ShouldStartWith("Remove the line");
    }

    [Test]
    public void A_load_from_outside_is_refused_with_what_it_names()
    {
        var finding = Only(CompileFailure.Forbidden, Note("#load", "../../etc/passwd"));

        finding.Code.ShouldBe(Verdict.Forbidden);
        finding.Message.ShouldStartWith("#load \"../../etc/passwd\" is refused");
        finding.Hint!.ShouldContain("beside the script");
    }

    [Test]
    public void A_missing_entry_point_shows_what_is_wanted()
    {
        var finding = Only(CompileFailure.NoEntryPoint, Note("", ""));

        finding.Code.ShouldBe(Verdict.NoEntryPoint);
        finding.Message.ShouldBe(
            "The script declares no top-level method HashAll. Wanted: void HashAll(IReadOnlyList<string> files, int workers, Ledger<FileDigest> ledger)"
        );
    }

    [Test]
    public void An_entry_point_of_another_shape_shows_what_is_wanted_beside_what_was_found()
    {
        var finding = Only(CompileFailure.NoEntryPoint, Note("", "void HashAll(string[] files)"));

        finding.Code.ShouldBe(Verdict.NoEntryPoint);
        finding.Message.ShouldContain($"Wanted: {Wanted.Signature}.");
        finding.Message.ShouldEndWith("Found: void HashAll(string[] files)");
        finding.Place.ShouldBe(new SourcePlace("hashing/locked.csx", 12, 5));
    }

    [Test]
    public void A_script_that_took_all_memory_does_not_compile() =>
        CompilerPhrases
            .Findings(new NotCompiled(CompileFailure.OutOfMemory, []), Wanted)
            .ShouldHaveSingleItem()
            .Code.ShouldBe(Verdict.CompileError);

    [Test]
    public void A_script_that_brought_the_compiler_down_does_not_compile() =>
        CompilerPhrases.BroughtDown().Code.ShouldBe(Verdict.CompileError);

    [Test]
    public void Compiling_past_its_limit_is_a_time_limit()
    {
        var finding = CompilerPhrases.OutOfTime(TimeSpan.FromSeconds(7.5));

        finding.Code.ShouldBe(Verdict.TimeLimit);
        finding.Message.ShouldContain("longer than 7.5 s");
    }

    [Test]
    public void A_text_that_cannot_be_taken_keeps_its_place()
    {
        var place = new SourcePlace("a.csx", 3);

        var finding = CompilerPhrases.Unreadable("no text", place);

        finding.Code.ShouldBe(Verdict.CompileError);
        finding.Place.ShouldBe(place);
    }

    [TestCase("CS4014", "line 12: this call is not awaited: the method goes on, and may end, before it has (CS4014)")]
    [TestCase("CS0001", "line 12: as it is (CS0001)")]
    public void A_warning_is_one_sentence_with_its_line(string code, string sentence) =>
        CompilerPhrases.Warning(Note(code, "as it is")).ShouldBe(sentence);

    [Test]
    public void Hostile_words_of_the_compiler_make_harmless_findings() =>
        Gen.Select(Plain.Hostile, Gen.Enum<CompileFailure>(), Gen.OneOf<string>("#r", "#load", "CS1029", ""))
            .Sample(
                (message, failure, code) =>
                    CompilerPhrases
                        .Findings(new NotCompiled(failure, [Note(code, message)]), Wanted)
                        .All(Plain.IsHarmless)
            );

    [Test]
    public void A_hostile_warning_is_a_harmless_sentence() =>
        // shows: the words of a warning that has none of ours go into the hint as they came.
        Plain.Hostile.Sample(message => Plain.IsHarmless(CompilerPhrases.Warning(Note("CS0001", message))));

    private static Finding Only(CompileFailure failure, CompilerNote note) =>
        CompilerPhrases.Findings(new NotCompiled(failure, [note]), Wanted).Single();

    private static CompilerNote Note(string code, string message) => new(code, message, "hashing/locked.csx", 12, 5);
}
