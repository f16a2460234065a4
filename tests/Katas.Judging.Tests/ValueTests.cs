using Katas.Wire;
using NUnit.Framework;
using Shouldly;

namespace Katas.Judging.Tests;

/// <summary>Values, missing ones, made-up ones and doubles: the same rules for each way in which results come back.</summary>
[TestFixture(Shape.List)]
[TestFixture(Shape.Ledger)]
[TestFixture(Shape.Tasks)]
public sealed class ValueTests(Shape shape)
{
    private readonly Expectation _three = Given.Expect(
        shape,
        Given.Factorial(3),
        Given.Factorial(4),
        Given.Factorial(5)
    );

    [Test]
    public void Right_results_have_no_finding() => Judge(3, 4, 5).ShouldBeEmpty();

    [Test]
    public void Right_results_in_another_order_have_no_finding_where_order_is_free() => Judge(5, 3, 4).ShouldBeEmpty();

    [Test]
    public void Nothing_for_nothing_is_right() =>
        Given.Judge(Given.Expect(shape), Given.Results(shape)).ShouldBeEmpty();

    [Test]
    public void Duplicates_in_the_input_stay_duplicates_in_the_result()
    {
        var twice = Given.Expect(shape, Given.Factorial(3), Given.Factorial(3));

        Given.Judge(twice, Given.Results(shape, Given.Factorial(3), Given.Factorial(3))).ShouldBeEmpty();
        Given.OnlyFinding(twice, Given.Results(shape, Given.Factorial(3))).Code.ShouldBe(Verdict.WrongResult);
    }

    [Test]
    public void A_null_item_is_named_by_its_place()
    {
        var finding = Only(Given.Factorial(3), null, Given.Factorial(5));

        finding.Code.ShouldBe(Verdict.WrongResult);
        finding.Message.ShouldStartWith("Result 2 is null.");
    }

    [Test]
    public void A_missing_result_is_named_with_both_counts()
    {
        var finding = Only(Given.Factorial(3), Given.Factorial(5));

        finding.Code.ShouldBe(Verdict.WrongResult);
        finding.Message.ShouldBe("4! is there not once and was asked for once (2 results for 3 jobs).");
        finding.Hint.ShouldNotBeNull();
    }

    [Test]
    public void No_results_at_all_say_how_many_more_are_missing() =>
        Only()
            .Message.ShouldBe("3! is there not once and was asked for once, and so for 2 more (0 results for 3 jobs).");

    [Test]
    public void A_result_given_twice_is_named()
    {
        var finding = Only(Given.Factorial(3), Given.Factorial(4), Given.Factorial(4), Given.Factorial(5));

        finding.Code.ShouldBe(Verdict.WrongResult);
        finding.Message.ShouldBe("4! is there twice and was asked for once.");
    }

    [Test]
    public void A_result_nobody_asked_for_is_named_beside_the_one_that_is_missing()
    {
        var finding = Only(Given.Factorial(3), Given.Factorial(6), Given.Factorial(5));

        finding.Code.ShouldBe(Verdict.WrongResult);
        finding.Message.ShouldBe("There is a result for 6!, which was not asked for, and none for 4!.");
        finding.Hint!.ShouldContain("captured");
    }

    [Test]
    public void An_extra_result_nobody_asked_for_is_named_alone()
    {
        var finding = Only(Given.Factorial(3), Given.Factorial(4), Given.Factorial(5), Given.Factorial(6));

        finding.Message.ShouldBe("There is a result for 6!, which was not asked for.");
    }

    [Test]
    public void A_result_for_no_input_was_not_asked_for()
    {
        var finding = Given.OnlyFinding(Given.Expect(shape), Given.Results(shape, Given.Digest("/in/a")));

        finding.Code.ShouldBe(Verdict.WrongResult);
        finding.Message.ShouldBe("There is a result for \"/in/a\", which was not asked for.");
    }

    [Test]
    public void A_wrong_value_stands_beside_the_right_one()
    {
        var finding = Only(Given.Factorial(3), Given.Factorial(4, 23), Given.Factorial(5));

        finding.Code.ShouldBe(Verdict.WrongResult);
        finding.Message.ShouldBe("4!: expected 24, got 23.");
        finding.Hint.ShouldBeNull();
    }

    [Test]
    public void A_wrong_value_that_tells_its_cause_has_it_as_the_hint()
    {
        var telling = _three with
        {
            TellTales = key => key == "4" ? [new TellTale(Given.Factorial(4, 6), "This is 3!.")] : [],
        };

        var finding = Given.OnlyFinding(
            telling,
            Given.Results(shape, Given.Factorial(3), Given.Factorial(4, 6), Given.Factorial(5))
        );

        finding.Hint.ShouldBe("This is 3!.");
    }

    [Test]
    public void Tell_tales_are_asked_only_where_a_value_differs()
    {
        var silent = _three with { TellTales = _ => throw new InvalidOperationException("asked for nothing") };

        Given
            .Judge(silent, Given.Results(shape, Given.Factorial(3), Given.Factorial(4), Given.Factorial(5)))
            .ShouldBeEmpty();
    }

    [Test]
    public void A_null_item_comes_before_a_wrong_value() =>
        Only(Given.Factorial(3, 0), null).Message.ShouldStartWith("Result 2 is null.");

    [Test]
    public void A_wrong_status_is_told_before_a_wrong_title()
    {
        var page = Given.Page("/a");
        var finding = Given.OnlyFinding(
            Given.Expect(shape, page),
            Given.Results(shape, page with { Status = 500, Title = "x" })
        );

        finding.Message.ShouldBe("\"http://site.test/a\": expected status 200, got status 500.");
    }

    [TestCase(null, "null")]
    [TestCase("", "\"\"")]
    [TestCase("null", "\"null\"")]
    public void A_wrong_title_is_shown_as_it_is(string? title, string shown)
    {
        var page = Given.Page("/a");
        var finding = Given.OnlyFinding(Given.Expect(shape, page), Given.Results(shape, page with { Title = title }));

        finding.Message.ShouldBe($"\"http://site.test/a\": expected title \"Page /a\", got title {shown}.");
    }

    [Test]
    public void A_null_path_was_not_asked_for()
    {
        var finding = Given.OnlyFinding(
            Given.Expect(shape, Given.Digest("/in/a")),
            Given.Results(shape, new DigestAnswer(null, new string('a', 32)))
        );

        finding.Code.ShouldBe(Verdict.WrongResult);
        finding.Message.ShouldContain("(null)");
    }

    [Test]
    public void A_file_is_shown_by_the_name_the_learner_knows()
    {
        var named = Given.Expect(shape, Given.Digest("/tmp/case7/a")) with { Show = key => Path.GetFileName(key) };

        Given.OnlyFinding(named, Given.Results(shape)).Message.ShouldStartWith("\"a\" is there not once");
    }

    [Test]
    public void The_finding_names_the_case() => Only().Case.ShouldBe(Given.CaseName);

    private IReadOnlyList<Finding> Judge(params IEnumerable<int> numbers) =>
        Given.Judge(_three, Given.Results(shape, numbers.Select(n => (Answer?)Given.Factorial(n))));

    private Finding Only(params IEnumerable<Answer?> results) =>
        Given.OnlyFinding(_three, Given.Results(shape, results));
}
