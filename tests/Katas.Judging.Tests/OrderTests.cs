using Katas.Wire;
using NUnit.Framework;
using Shouldly;

namespace Katas.Judging.Tests;

public sealed class OrderTests
{
    private static readonly Expectation Numbers = Given.ExpectInOrder(
        Shape.List,
        Given.Factorial(3),
        Given.Factorial(4),
        Given.Factorial(5),
        Given.Factorial(6)
    );

    [Test]
    public void The_first_place_that_differs_is_named()
    {
        var finding = Given.OnlyFinding(Numbers, Results(3, 5, 4, 6));

        finding.Code.ShouldBe(Verdict.WrongOrder);
        finding.Message.ShouldBe("All results are right, but not in order: place 2 should hold 4! and holds 5!.");
        finding.Hint!.ShouldContain("order of the input");
    }

    [Test]
    public void The_right_order_has_no_finding() => Given.Judge(Numbers, Results(3, 4, 5, 6)).ShouldBeEmpty();

    [Test]
    public void Equal_results_may_change_places()
    {
        var twice = Given.ExpectInOrder(Shape.List, Given.Factorial(3), Given.Factorial(3));

        Given.Judge(twice, Results(3, 3)).ShouldBeEmpty();
    }

    [Test]
    public void A_value_that_is_wrong_comes_before_the_order()
    {
        var facts = Given.Results(
            Shape.List,
            Given.Factorial(6),
            Given.Factorial(5),
            Given.Factorial(4),
            Given.Factorial(3, 7)
        );

        Given.OnlyFinding(Numbers, facts).Code.ShouldBe(Verdict.WrongResult);
    }

    [Test]
    public void A_result_that_is_missing_comes_before_the_order() =>
        Given.OnlyFinding(Numbers, Results(6, 5, 4)).Code.ShouldBe(Verdict.WrongResult);

    [Test]
    public void A_crawl_out_of_order_is_told_of_breadth_first()
    {
        var crawl = Given.ExpectInOrder(Shape.List, Given.Page("/"), Given.Page("/a"), Given.Page("/b"));

        var finding = Given.OnlyFinding(
            crawl,
            Given.Results(Shape.List, Given.Page("/"), Given.Page("/b"), Given.Page("/a"))
        );

        finding.Code.ShouldBe(Verdict.WrongOrder);
        finding.Message.ShouldContain("place 2 should hold \"http://site.test/a\"");
        finding.Hint!.ShouldContain("breadth-first");
    }

    private static CaseFacts Results(params IEnumerable<int> numbers) =>
        Given.Results(Shape.List, numbers.Select(n => (Answer?)Given.Factorial(n)));
}
