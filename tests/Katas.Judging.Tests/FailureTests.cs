using Katas.Wire;
using NUnit.Framework;
using Shouldly;

namespace Katas.Judging.Tests;

/// <summary>A job that must fail, where the function itself is to fail with it: lists and ledgers.</summary>
[TestFixture(Shape.List)]
[TestFixture(Shape.Ledger)]
public sealed class FailureTests(Shape shape)
{
    private readonly Expectation _expected = Given.ExpectFailure(shape, "/in/a", "/in/b");

    public static IEnumerable<TestCaseData<Fault>> Surfaced =>
        [
            Named("bare", Given.NotFound()),
            Named("access denied", Given.Exception("System.UnauthorizedAccessException")),
            Named("broken connection", Given.Exception("System.Net.Http.HttpRequestException")),
            Named("aggregated", Given.Aggregate(Given.NotFound())),
            Named("aggregated twice", Given.Aggregate(Given.Aggregate(Given.NotFound()))),
            Named(
                "beside a cancelled neighbour",
                Given.Aggregate(Given.Exception("System.OperationCanceledException"), Given.NotFound())
            ),
            Named("inner exception", Given.Exception("System.InvalidOperationException", "wrapped", Given.NotFound())),
            Named("a type of the script's own", Given.Exception("Script+CannotHash")),
            Named("from a worker", Given.Exception("Katas.Multiprocessing.RemoteException")),
        ];

    [TestCaseSource(nameof(Surfaced))]
    public void A_failed_job_that_surfaces_is_right(Fault fault) =>
        Given.Judge(_expected, Given.Threw(fault)).ShouldBeEmpty();

    [Test]
    public void A_failed_job_that_leaves_no_trace_is_swallowed()
    {
        var facts = Given.Results(shape, Given.Digest("/in/a"), Given.Digest("/in/b"));

        var finding = Given.OnlyFinding(_expected, facts);

        finding.Code.ShouldBe(Verdict.SwallowedError);
        finding.Message.ShouldStartWith("\"/in/broken\" cannot be read, and the function returned");
        finding.Case.ShouldBe(Given.CaseName);
    }

    [Test]
    public void A_page_that_breaks_off_is_worded_as_a_page()
    {
        var crawl = _expected with { Failing = ["http://site.test/x"], FailingIsPage = true };

        Given
            .OnlyFinding(crawl, Given.Results(shape))
            .Message.ShouldStartWith("\"http://site.test/x\" breaks off while it is fetched");
    }

    [Test]
    public void A_made_up_result_with_a_return_is_swallowed()
    {
        var facts = Given.Results(shape, Given.Digest("/in/a"), Given.Digest("/in/b"), Given.Digest("/in/broken"));

        Given.OnlyFinding(_expected, facts).Code.ShouldBe(Verdict.SwallowedError);
    }

    [Test]
    public void Another_exception_than_the_jobs_is_a_crash_that_says_so()
    {
        var stumbled = new Fault(
            ["System.NullReferenceException", "System.Exception"],
            "Object reference not set.",
            [new ScriptFrame("hashing/locked.csx", 21)],
            []
        );

        var finding = Given.OnlyFinding(_expected, Given.Threw(stumbled));

        finding.Code.ShouldBe(Verdict.Crashed);
        finding.Message.ShouldBe(
            "\"/in/broken\" cannot be read, so the function should fail with that job's own exception; it failed with another: NullReferenceException: Object reference not set."
        );
        finding.Place.ShouldBe(new SourcePlace("hashing/locked.csx", 21));
    }

    [Test]
    public void An_exception_where_no_job_must_fail_is_a_crash()
    {
        var sound = Given.Expect(shape, Given.Digest("/in/a"));

        var finding = Given.OnlyFinding(sound, Given.Threw(Given.NotFound()));

        finding.Code.ShouldBe(Verdict.Crashed);
        finding.Message.ShouldBe("The function threw FileNotFoundException: Could not find file '/in/broken'.");
        finding.Place.ShouldBe(new SourcePlace("hashing/locked.csx", 7));
    }

    [Test]
    public void An_aggregate_is_told_by_what_is_inside()
    {
        var sound = Given.Expect(shape, Given.Digest("/in/a"));

        var finding = Given.OnlyFinding(sound, Given.Threw(Given.Aggregate(Given.Aggregate(Given.NotFound()))));

        finding.Message.ShouldStartWith("The function threw FileNotFoundException");
        finding.Place.ShouldBe(new SourcePlace("hashing/locked.csx", 7));
    }

    [Test]
    public void An_exception_of_the_top_level_says_that_the_function_was_not_called()
    {
        var sound = Given.Expect(shape, Given.Digest("/in/a"));

        var finding = Given.OnlyFinding(
            sound,
            Given.Threw(Given.Exception("System.DivideByZeroException"), Stage.TopLevel)
        );

        finding.Code.ShouldBe(Verdict.Crashed);
        finding.Message.ShouldContain("top-level statements threw DivideByZeroException");
    }

    [Test]
    public void What_is_left_of_the_starter_is_pointed_to()
    {
        var sound = Given.Expect(shape, Given.Digest("/in/a"));

        var finding = Given.OnlyFinding(
            sound,
            Given.Threw(Given.Aggregate(Given.Exception("System.NotImplementedException")))
        );

        finding.Hint!.ShouldContain("starter");
    }

    [TestCase("System.NotSupportedException", "Stream does not support seeking.", "pipe")]
    [TestCase(
        "System.InvalidOperationException",
        "Collection was modified; enumeration operation may not execute.",
        "in the middle of a foreach"
    )]
    public void An_exception_whose_cause_its_type_tells_comes_with_the_next_step(
        string type,
        string message,
        string expected
    )
    {
        var sound = Given.Expect(shape, Given.Digest("/in/a"));

        var finding = Given.OnlyFinding(sound, Given.Threw(Given.Aggregate(Given.Exception(type, message))));

        finding.Hint!.ShouldContain(expected);
    }

    [Test]
    public void A_generic_exception_of_the_scripts_own_is_called_by_its_name()
    {
        // shows: the type is cut at the last dot of its full name, which in a generic one is the runtime's version.
        var sound = Given.Expect(shape, Given.Digest("/in/a"));
        var generic = Given.Exception(
            "Script+JobFailed`1[[System.String, System.Private.CoreLib, Version=10.0.0.0, Culture=neutral, PublicKeyToken=7cec85d7bea7798e]]"
        );

        var finding = Given.OnlyFinding(sound, Given.Threw(generic));

        finding.Message.ShouldContain("JobFailed");
        finding.Message.ShouldNotContain("PublicKeyToken");
    }

    private static TestCaseData<Fault> Named(string name, Fault fault) => new(fault) { TestName = $"{{m}}({name})" };
}
