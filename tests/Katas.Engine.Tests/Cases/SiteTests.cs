using System.Text;
using CsCheck;
using Katas.Engine.Cases;
using Katas.Engine.Catalog;
using Katas.Wire;
using NUnit.Framework;
using Shouldly;

namespace Katas.Engine.Tests.Cases;

public sealed class SiteTests
{
    private static readonly KataId Sequential = new(TaskKind.Crawling, Strategy.Sequential);

    [Test]
    public void Every_page_of_a_random_site_is_expected_once_and_no_other() =>
        Gen.Select(Gen.Int[1, 60], Gen.Int[0, 8], Gen.Int)
            .Sample(
                (count, links, seed) =>
                {
                    var made = Make(seed, new RandomPages(count, links));

                    var addresses = made.Expectation.Answers.Select(answer => answer.Key).ToList();
                    return addresses.Count == count + 1
                        && addresses.Distinct().Count() == addresses.Count
                        && addresses[0] == SiteModel.Start
                        && made.Expectation.Answers.OfType<PageAnswer>().All(page => page.Status == 200);
                },
                iter: 200
            );

    [Test]
    public void What_is_expected_of_a_random_site_is_what_a_crawl_of_its_pages_finds() =>
        Gen.Select(Gen.Int[1, 30], Gen.Int[0, 6], Gen.Int)
            .Sample(
                (count, links, seed) =>
                {
                    var made = Make(seed, new RandomPages(count, links));

                    return Crawled(made.Site!).Pages.SequenceEqual(made.Expectation.Answers);
                },
                iter: 100
            );

    [Test]
    public void What_is_expected_of_the_kits_own_sites_is_what_a_crawl_of_their_pages_finds()
    {
        var cases = Kit.Read(House.Root).TaskOf(Sequential).Cases.Cast<CrawlingCase>().ToList();

        cases.ShouldNotBeEmpty();
        foreach (var spec in cases)
        {
            var made = CaseMaker.Make(Sequential, spec, seed: 3, folder: "");
            var (pages, breaking) = Crawled(made.Site!);
            pages.ShouldBe(made.Expectation.Answers, spec.Name);
            breaking.ShouldBe(made.Expectation.Failing, ignoreOrder: true, spec.Name);
        }
    }

    [Test]
    public void A_page_that_breaks_is_expected_to_fail_and_its_links_lead_nowhere()
    {
        var made = Make(
            1,
            new OnePage("/") { Links = ["/breaks", "/fine"] },
            new OnePage("/breaks") { Breaks = true, Links = ["/never"] },
            new OnePage("/fine"),
            new OnePage("/never")
        );

        made.Expectation.Failing.ShouldBe(["http://site.test/breaks"]);
        made.Expectation.FailingIsPage.ShouldBeTrue();
        made.Expectation.Answers.Select(page => page.Key).ShouldBe(["http://site.test/", "http://site.test/fine"]);
    }

    [Test]
    public void An_address_that_nobody_wrote_is_a_page_of_its_own()
    {
        var made = Make(1, new OnePage("/") { Title = "Start", Links = ["/gone"] });

        made.Expectation.Answers.ShouldBe([
            new PageAnswer("http://site.test/", 200, "Start"),
            new PageAnswer("http://site.test/gone", 404, "Not found"),
        ]);
    }

    [Test]
    public void A_sequential_crawl_has_one_order_and_all_others_have_none()
    {
        foreach (var kata in KataId.All.Where(id => id.Task == TaskKind.Crawling))
        {
            var made = CaseMaker.Make(kata, new CrawlingCase("one", 1, [new OnePage("/")]), 1, folder: "");
            made.Expectation.Ordered.ShouldBe(kata.Strategy == Strategy.Sequential);
        }
    }

    private static PreparedCase Make(int seed, params PageSpec[] pages) =>
        CaseMaker.Make(Sequential, new CrawlingCase("site", 4, pages), seed, folder: "");

    /// <summary>Breadth first over what is served, with nothing known of how it was made: as a script sees it.</summary>
    private static (List<Answer> Pages, List<string> Breaking) Crawled(SiteModel site)
    {
        var pages = new List<Answer>();
        var breaking = new List<string>();
        var seen = new List<string> { "http://site.test/" };
        for (var next = 0; next < seen.Count; next++)
        {
            var served = site.Serve(seen[next]["http://site.test".Length..]);
            if (served.Breaks)
            {
                breaking.Add(seen[next]);
                continue;
            }
            var isHtml = served.ContentType.StartsWith("text/html", StringComparison.Ordinal);
            var html = Encoding.UTF8.GetString(served.Body);
            pages.Add(new PageAnswer(seen[next], served.Status, isHtml ? Html.Title(html) : ""));
            foreach (var link in isHtml ? Html.Links(seen[next], html) : [])
            {
                if (!seen.Contains(link))
                {
                    seen.Add(link);
                }
            }
        }
        return (pages, breaking);
    }
}
