using Katas.Wire;
using NUnit.Framework;
using Shouldly;

namespace Katas.Judging.Tests;

/// <summary>Cases that ended in another way than by a return or an exception.</summary>
public sealed class EndTests
{
    private static readonly Expectation Expected = Given.Expect(Shape.List, Given.Factorial(3), Given.Factorial(4));

    [TestCase(132)]
    [TestCase(134)]
    [TestCase(135)]
    [TestCase(136)]
    [TestCase(139)]
    public void A_signal_of_the_runtimes_own_fall_is_a_crash(int exitCode)
    {
        var finding = Gone(exitCode, "");

        finding.Code.ShouldBe(Verdict.Crashed);
        finding.Message.ShouldBe($"The runtime ended the process (signal {exitCode - 128}).");
    }

    [TestCase(0, "exit code 0")]
    [TestCase(3, "exit code 3")]
    [TestCase(-1, "exit code -1")]
    [TestCase(128, "exit code 128")]
    [TestCase(137, "signal 9")]
    [TestCase(143, "signal 15")]
    [TestCase(255, "exit code 255")]
    public void Any_other_end_is_an_exit(int exitCode, string shown)
    {
        var finding = Gone(exitCode, "some words");

        finding.Code.ShouldBe(Verdict.Exited);
        finding.Message.ShouldContain($"with {shown}, before the function had returned");
    }

    [Test]
    public void A_second_open_of_a_file_that_waits_for_ever_is_the_wrong_structure_and_nothing_else()
    {
        var facts = Given.Ended(new OutOfTime(TimeSpan.FromSeconds(10), InTopLevel: false, Idle: true)) with
        {
            Hold = new HoldFacts
            {
                Target = 1,
                Allowed = 1,
                Peak = 1,
                Again = ["/in/a"],
            },
        };

        Given.OnlyFinding(Expected, facts).Code.ShouldBe(Verdict.WrongStructure);
    }

    [Test]
    public void A_crawl_that_asks_again_and_never_ends_has_hung()
    {
        var facts = Given.Ended(new OutOfTime(TimeSpan.FromSeconds(10), InTopLevel: false, Idle: true)) with
        {
            Hold = new HoldFacts
            {
                Target = 1,
                Allowed = 1,
                Peak = 1,
                Again = ["http://site.test/a"],
            },
        };

        Given.OnlyFinding(Expected with { FailingIsPage = true }, facts).Code.ShouldBe(Verdict.Hung);
    }

    [Test]
    public void A_stack_overflow_is_called_by_its_name_and_line()
    {
        const string words =
            "Stack overflow.\nRepeated 10463 times:\n--------\n   at Script.Down(Int32) in factorial/locked.csx:line 9\n--------\n";

        var finding = Gone(134, words);

        finding.Code.ShouldBe(Verdict.Crashed);
        finding.Message.ShouldStartWith("The stack overflowed");
        finding.Place.ShouldBe(new SourcePlace("factorial/locked.csx", 9));
    }

    [Test]
    public void The_last_words_of_a_crash_are_their_first_line_alone()
    {
        var finding = Gone(134, "\nProcess terminated. On purpose\n   at System.Environment.FailFast(System.String)\n");

        finding.Message.ShouldBe(
            "The runtime ended the process (signal 6); its last words: Process terminated. On purpose."
        );
    }

    [Test]
    public void A_line_number_too_large_for_any_script_is_no_place() =>
        Gone(134, " in a.csx:line 99999999999999999999").Place?.Line.ShouldBeLessThan(10_000_000);

    [Test]
    public void Last_words_without_a_script_line_point_nowhere() =>
        Gone(139, "Segmentation fault").Place.ShouldBeNull();

    [Test]
    public void An_exception_on_a_thread_of_its_own_brings_the_process_down()
    {
        var finding = Given.OnlyFinding(Expected, Given.Ended(new BroughtDown(Given.NotFound())));

        finding.Code.ShouldBe(Verdict.Crashed);
        finding.Message.ShouldContain("on a thread where nobody could catch it");
        finding.Place.ShouldBe(new SourcePlace("hashing/locked.csx", 7));
    }

    [Test]
    public void A_frame_the_runner_did_not_send_is_forbidden()
    {
        var finding = Given.OnlyFinding(Expected, Given.Ended(new Tampered("a CaseEnded out of turn")));

        finding.Code.ShouldBe(Verdict.Forbidden);
        finding.Message.ShouldContain("a CaseEnded out of turn");
    }

    [TestCase("printed", 1L << 20, "1 MiB", "Print less")]
    [TestCase("returned", 64L << 10, "64 KiB", "One result per job")]
    public void Too_much_is_an_output_limit(string what, long limit, string shown, string hint)
    {
        var finding = Given.OnlyFinding(Expected, Given.Ended(new TooMuch(what, limit)));

        finding.Code.ShouldBe(Verdict.OutputLimit);
        finding.Message.ShouldBe($"The script {what} more than {shown} and was stopped.");
        finding.Hint!.ShouldStartWith(hint);
    }

    [Test]
    public void Out_of_time_at_the_top_level_says_that_the_function_was_never_called()
    {
        var finding = Given.OnlyFinding(
            Expected,
            Given.Ended(new OutOfTime(TimeSpan.FromSeconds(2.5), InTopLevel: true, Idle: false))
        );

        finding.Code.ShouldBe(Verdict.TimeLimit);
        finding.Message.ShouldBe(
            "After 2.5 s the script's own top-level statements had not ended; the function was never called."
        );
    }

    [TestCase(Shape.List)]
    [TestCase(Shape.Ledger)]
    [TestCase(Shape.Tasks)]
    public void Out_of_time_in_the_function_says_how_many_results_had_come(Shape shape)
    {
        var expected = Given.Expect(shape, Given.Factorial(3), Given.Factorial(4)) with { Failing = ["/in/broken"] };
        var facts = Given.Results(shape, Given.Factorial(3)) with
        {
            End = new OutOfTime(TimeSpan.FromSeconds(10), InTopLevel: false, Idle: false),
        };

        var finding = Given.OnlyFinding(expected, facts);

        finding.Code.ShouldBe(Verdict.TimeLimit);
        finding.Message.ShouldBe("After 10 s the function had not ended; 1 of 3 results had come.");
    }

    [Test]
    public void A_task_that_has_not_settled_has_not_come()
    {
        var facts = Given.Tasks(Given.Done(Given.Factorial(3)), new TaskFacts(false, null, null, Settled: false)) with
        {
            End = new OutOfTime(TimeSpan.FromSeconds(10), InTopLevel: false, Idle: false),
        };

        Given
            .OnlyFinding(Expected with { Shape = Shape.Tasks }, facts)
            .Message.ShouldContain("1 of 2 results had come");
    }

    [TestCase(Shape.List, "null instead of a list")]
    [TestCase(Shape.Tasks, "null instead of a stream of tasks")]
    public void Null_for_a_collection_is_a_wrong_result(Shape shape, string words)
    {
        var finding = Given.OnlyFinding(Given.Expect(shape), Given.Ended(new ReturnedNull()));

        finding.Code.ShouldBe(Verdict.WrongResult);
        finding.Message.ShouldContain(words);
    }

    [Test]
    public void An_end_nobody_knows_is_our_own_mistake() =>
        Should.Throw<ArgumentException>(() => Given.Judge(Expected, Given.Ended(new UnknownEnd())));

    private static Finding Gone(int exitCode, string lastWords) =>
        Given.OnlyFinding(Expected, Given.Ended(new ProcessGone(exitCode, lastWords)));

    private sealed record UnknownEnd : CaseEnd;
}
