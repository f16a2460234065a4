using Katas.Labs.Arrivals;
using Katas.Labs.Crawling;
using Katas.Labs.Files;
using Katas.Labs.Numbers;

namespace Katas.Labs;

/// <summary>All labs, in the order in which they are best read.</summary>
public static class LabCatalog
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Lab> All { get; } =
    [
        new CpuBoundLab(),
        new TrivialWorkLab(),
        new HashFilesLab(),
        new ShuffledFilesLab(),
        new LockEverythingLab(),
        new MapOrApplyAsyncLab(),
        new CrawlLab(),
        new AsCompletedLab(),
        new HowManyWorkersLab(),
    ];

    /// <summary>The one of this name; null where there is none.</summary>
    public static Lab? Find(string name) => All.FirstOrDefault(lab => lab.Name == name);
}
