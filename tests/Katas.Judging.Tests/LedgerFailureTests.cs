using Katas.Wire;
using NUnit.Framework;
using Shouldly;

namespace Katas.Judging.Tests;

/// <summary>What stands in a ledger when a job has failed and the function has thrown.</summary>
public sealed class LedgerFailureTests
{
    private static readonly Expectation Expected = Given.ExpectFailure(Shape.Ledger, "/in/a", "/in/b", "/in/c");

    [TestCase]
    [TestCase("/in/b")]
    [TestCase("/in/c", "/in/a")]
    [TestCase("/in/a", "/in/b", "/in/c")]
    public void Any_of_the_right_entries_may_be_there(params string[] entries) =>
        Given.Judge(Expected, Entries([.. entries.Select(Given.Digest)])).ShouldBeEmpty();

    [Test]
    public void A_wrong_entry_is_a_wrong_result() =>
        Verdicts(Given.Digest("/in/a") with { Md5 = "" }).ShouldBe([Verdict.WrongResult]);

    [Test]
    public void An_entry_nobody_asked_for_is_a_wrong_result() =>
        Verdicts(Given.Digest("/in/z")).ShouldBe([Verdict.WrongResult]);

    [Test]
    public void A_null_entry_is_a_wrong_result() =>
        Verdicts(Given.Digest("/in/a"), null).ShouldBe([Verdict.WrongResult]);

    [Test]
    public void An_entry_that_is_there_twice_is_a_wrong_result() =>
        Verdicts(Given.Digest("/in/a"), Given.Digest("/in/a")).ShouldBe([Verdict.WrongResult]);

    [Test]
    public void An_entry_that_is_there_twice_is_a_wrong_result_where_an_earlier_one_is_missing() =>
        // shows: the first uneven key decides; missing is fine here, and the double behind it is never looked at.
        Verdicts(Given.Digest("/in/b"), Given.Digest("/in/b")).ShouldBe([Verdict.WrongResult]);

    [Test]
    public void An_entry_for_the_job_that_failed_is_made_up()
    {
        var finding = Given.OnlyFinding(Expected, Entries(Given.Digest("/in/a"), Given.Digest("/in/broken")));

        finding.Code.ShouldBe(Verdict.SwallowedError);
        finding.Message.ShouldStartWith("There is a result for \"/in/broken\", which cannot be had.");
    }

    private static IEnumerable<Verdict> Verdicts(params Answer?[] entries) =>
        Given.Judge(Expected, Entries(entries)).Select(finding => finding.Code);

    private static CaseFacts Entries(params Answer?[] entries) =>
        Given.Threw(Given.NotFound()) with
        {
            Entries = entries,
        };
}
