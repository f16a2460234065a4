using Katas.Engine.Catalog;
using Katas.Judging;
using Katas.Wire;

namespace Katas.Engine.Cases;

/// <summary>Sites, and what a crawl of them finds.</summary>
internal static class CrawlingCases
{
    private static readonly string[] Words =
    [
        "amber",
        "birch",
        "cedar",
        "delta",
        "ember",
        "fjord",
        "grove",
        "heath",
        "islet",
        "jetty",
        "knoll",
        "larch",
        "mire",
        "north",
        "oxbow",
        "pine",
    ];

    public static PreparedCase Make(KataId kata, CrawlingCase spec, Random random)
    {
        var pages = new List<OnePage>();
        foreach (var entry in spec.Pages)
        {
            if (entry is OnePage page)
            {
                pages.Add(page);
            }
            else if (entry is RandomPages many)
            {
                Grow(pages, many, random);
            }
            else if (entry is LevelPages levels)
            {
                GrowByLevel(pages, levels, random);
            }
        }
        var site = new SiteModel(pages);
        var (answers, breaking) = site.Crawl();
        var expectation = new Expectation(kata.Entry.Shape, answers, kata.Ordered)
        {
            Failing = breaking,
            FailingIsPage = true,
            Place = kata.Place,
        };
        var prepared = new PreparedCase(spec.Name, spec.Workers, new SiteInput(SiteModel.Start), expectation, site);
        return spec.Hold ? prepared with { Hold = Plan(kata, spec, site, breaking) } : prepared;
    }

    /// <summary>The first page is not held: without it nothing is known. What it links to is what can be known.</summary>
    private static HoldPlan Plan(KataId kata, CrawlingCase spec, SiteModel site, IReadOnlyList<string> failing)
    {
        var known = site.LinksOf(SiteModel.Start).Except(failing).Count();
        var plan = HoldPlan.For(kata, spec.Workers, known, failing.Count) with
        {
            Free = new HashSet<string>([SiteModel.Start, .. failing]),
        };
        if (spec.Keep is not { } keep)
        {
            return plan;
        }
        var kept = SiteModel.Origin + keep;
        return plan with { Keep = (kept, Math.Min(plan.Allowed, site.LinksOf(kept).Count)) };
    }

    /// <summary>Adds pages level by level, then links across, but never further down, so that the levels stay what they are.</summary>
    private static void GrowByLevel(List<OnePage> pages, LevelPages spec, Random random)
    {
        pages.Add(new OnePage("/") { Title = Title(random, 0) });
        var (above, width) = (0, 1);
        foreach (var count in spec.Levels)
        {
            var first = pages.Count;
            for (var i = 0; i < count; i++)
            {
                var page = Page(random, pages.Count);
                // Evenly: whoever asks for a level's pages finds the next level's as soon as can be.
                Link(pages, above + (i % width), page.Path);
                pages.Add(page);
            }
            (above, width) = (first, count);
        }
        for (var from = 0; from < pages.Count; from++)
        {
            for (var i = random.Next(spec.MaxLinks + 1); i > 0; i--)
            {
                Link(pages, from, pages[random.Next(from + 1)].Path);
            }
        }
    }

    private static OnePage Page(Random random, int number)
    {
        var title = Title(random, number);
        return new OnePage($"/{random.GetHexString(8, lowercase: true)}/{number}") { Title = title };
    }

    private static string Title(Random random, int number)
    {
        var word = Words[random.Next(Words.Length)];
        return $"{char.ToUpperInvariant(word[0])}{word[1..]} {number}";
    }

    /// <summary>Adds pages so that each can be reached, then links across: back, to itself, twice, and to parts of a page.</summary>
    private static void Grow(List<OnePage> pages, RandomPages many, Random random)
    {
        if (pages.Count == 0)
        {
            pages.Add(new OnePage("/") { Title = "Start" });
        }
        for (var i = 0; i < many.Count; i++)
        {
            var word = Words[random.Next(Words.Length)];
            var page = new OnePage($"/{word}/{pages.Count}")
            {
                Title = $"{char.ToUpperInvariant(word[0])}{word[1..]} {pages.Count}",
            };
            Link(pages, random.Next(pages.Count), page.Path);
            pages.Add(page);
        }
        for (var from = 0; from < pages.Count; from++)
        {
            for (var i = random.Next(many.MaxLinks + 1); i > 0; i--)
            {
                var target = pages[random.Next(pages.Count)].Path;
                Link(pages, from, random.Next(4) == 0 ? $"{target}#part-{i}" : target);
            }
        }
    }

    private static void Link(List<OnePage> pages, int from, string target) =>
        pages[from] = pages[from] with { Links = [.. pages[from].Links, target] };
}
