using Katas.Engine.Cases;
using Katas.Engine.Catalog;
using Katas.Engine.Checking;

namespace Katas.Engine.Measuring;

/// <summary>Numbers whose factorials take a few milliseconds each.</summary>
internal sealed class NumberWorkload(NumberWork spec, int workers) : Workload(workers)
{
    private const int WarmUpJobs = 4;
    private List<int> _numbers = [];

    public override int Jobs => _numbers.Count;

    public override void Renew(int jobs, int seed)
    {
        var random = new Random(seed);
        _numbers = [.. Enumerable.Range(0, jobs).Select(_ => random.Next(spec.From, spec.To + 1))];
    }

    public override PreparedCase Place(KataId kata, Room room, IReadOnlyList<int> jobs) =>
        Make(kata, jobs.Select(job => _numbers[job]));

    public override PreparedCase PlaceLittle(KataId kata, Room room) => Make(kata, Enumerable.Range(1, Workers));

    public override PreparedCase PlaceWarmUp(KataId kata, Room room, int seed) =>
        Make(kata, Enumerable.Repeat(spec.From, WarmUpJobs * Workers));

    /// <summary>A product's cost grows with the square of its number.</summary>
    public override IReadOnlyList<IReadOnlyList<int>> Parts(int count) =>
        Deal([.. _numbers.Select(n => (long)n * n)], count);

    private PreparedCase Make(KataId kata, IEnumerable<int> numbers) =>
        FactorialCases.Make(
            kata,
            new FactorialCase(CaseName, Workers, [.. numbers.Select(n => new OneNumber(n))]),
            new Random(0)
        );
}
