using Katas.Engine.Cases;
using Katas.Engine.Catalog;
using Katas.Engine.Checking;
using Katas.Judging;

namespace Katas.Engine.Measuring;

/// <summary>A site of three levels, each page of which takes its time to be answered.</summary>
internal sealed class SiteWorkload(SiteWork spec) : Workload(spec.Workers)
{
    private const int Depth = 3;
    private CrawlingCase _case = new(CaseName, spec.Workers, []);
    private int _seed;

    public override int Jobs => 1 + _case.Pages.OfType<LevelPages>().Sum(pages => pages.Levels.Sum());

    /// <summary>No crawl of it can be faster.</summary>
    public TimeSpan Bound => CrawlSpeed.BoundOf(Jobs, Depth, Workers, spec.Latency);

    /// <summary>Pages that a crawl of this time must have: after the first, as many at a time as there are workers.</summary>
    public int JobsFor(TimeSpan time) => 1 + (Workers * Math.Max(2, (int)Math.Round((time / spec.Latency) - 1)));

    public override void Renew(int jobs, int seed)
    {
        // Levels of whole rounds: a crawl level by level then waits no longer than one that takes pages as they come.
        var rounds = Math.Max(2, (jobs - 1) / Workers);
        var first = Math.Max(1, rounds / 4);
        _case = _case with { Pages = [new LevelPages([Workers * first, Workers * (rounds - first)], spec.MaxLinks)] };
        _seed = seed;
    }

    public override PreparedCase Place(KataId kata, Room room, IReadOnlyList<int> jobs)
    {
        room.Site!.Latency = spec.Latency;
        return CrawlingCases.Make(kata, _case, new Random(_seed));
    }

    public override PreparedCase PlaceLittle(KataId kata, Room room)
    {
        room.Site!.Latency = TimeSpan.Zero;
        return CrawlingCases.Make(
            kata,
            _case with
            {
                Pages = [new OnePage("/") { Title = "Alone" }],
            },
            new Random(_seed)
        );
    }

    public override PreparedCase PlaceWarmUp(KataId kata, Room room, int seed)
    {
        room.Site!.Latency = TimeSpan.Zero;
        return CrawlingCases.Make(
            kata,
            _case with
            {
                Pages = [new LevelPages([Workers, 2 * Workers], spec.MaxLinks)],
            },
            new Random(seed)
        );
    }

    /// <summary>A crawl has no parts that others could do beside it.</summary>
    public override IReadOnlyList<IReadOnlyList<int>> Parts(int count) => [All];
}
