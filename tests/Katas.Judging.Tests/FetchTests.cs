using Katas.Wire;
using NUnit.Framework;
using Shouldly;

namespace Katas.Judging.Tests;

public sealed class FetchTests
{
    private static readonly Expectation Crawl = Given.Expect(Shape.List, Given.Page("/"), Given.Page("/a"));

    [Test]
    public void Each_address_once_has_no_finding() => Judge(Once("/"), Once("/a")).ShouldBeEmpty();

    [Test]
    public void Overlapping_requests_of_one_address_are_a_race()
    {
        var finding = Judge(Once("/"), Once("/a"), Overlapped("/a")).ShouldHaveSingleItem();

        finding.Code.ShouldBe(Verdict.Race);
        finding.Message.ShouldBe(
            "\"/a\" was fetched twice; each address is fetched once. The requests overlapped: two jobs found it unseen at the same moment."
        );
        finding.Hint!.ShouldContain("TryAdd");
    }

    [Test]
    public void An_address_fetched_again_later_is_a_wrong_result()
    {
        var finding = Judge(Once("/"), Once("/a"), Once("/"), Once("/")).ShouldHaveSingleItem();

        finding.Code.ShouldBe(Verdict.WrongResult);
        finding.Message.ShouldBe("\"/\" was fetched 3 times; each address is fetched once.");
    }

    [Test]
    public void The_address_that_raced_is_named_before_one_that_only_came_again()
    {
        var finding = Judge(Once("/"), Once("/"), Once("/a"), Overlapped("/a")).ShouldHaveSingleItem();

        finding.Code.ShouldBe(Verdict.Race);
        finding.Message.ShouldStartWith("\"/a\" was fetched twice, and so for 1 more");
    }

    [Test]
    public void The_race_comes_before_the_double_page_it_made()
    {
        var facts = Given.Results(Shape.List, Given.Page("/"), Given.Page("/a"), Given.Page("/a")) with
        {
            Fetches = [Once("/"), Once("/a"), Overlapped("/a")],
        };

        var findings = Given.Judge(Crawl, facts);

        findings.Select(finding => finding.Code).ShouldBe([Verdict.Race, Verdict.WrongResult]);
        findings[1].Hint!.ShouldContain("mark it as seen");
    }

    [Test]
    public void A_race_shows_also_where_the_function_threw()
    {
        var facts = Given.Threw(Given.NotFound()) with { Fetches = [Once("/"), Overlapped("/")] };

        Given.Judge(Crawl, facts).Select(finding => finding.Code).ShouldBe([Verdict.Race, Verdict.Crashed]);
    }

    private static IReadOnlyList<Finding> Judge(params Fetch[] fetches) =>
        Given.Judge(Crawl, Given.Results(Shape.List, Given.Page("/"), Given.Page("/a")) with { Fetches = fetches });

    private static Fetch Once(string address) => new(address, Overlapped: false);

    private static Fetch Overlapped(string address) => new(address, Overlapped: true);
}
