using Katas.Engine.Catalog;
using Katas.Wire;
using NUnit.Framework;
using Shouldly;
using YamlDotNet.RepresentationModel;

namespace Katas.Engine.Tests.Catalog;

public sealed class SpeedFileTests
{
    [Test]
    public void Files_have_a_range_of_sizes_and_each_strategy_may_have_its_own_time()
    {
        var spec = Read(
            TaskKind.Hashing,
            "{ seconds: 30, process-pool-seconds: 45, target-milliseconds: 120, process-pool-target-milliseconds: 300, futures-target-milliseconds: 260, files: { bytes: 10-20 } }"
        );

        spec.TimeOf(Strategy.Locked).ShouldBe(Time(30, 120));
        spec.TimeOf(Strategy.ProcessPool).ShouldBe(Time(45, 300));
        spec.TimeOf(Strategy.Futures).ShouldBe(Time(30, 260));
        spec.Work.ShouldBe(new FileWork(10, 20));
    }

    [Test]
    public void A_site_has_a_latency_and_workers()
    {
        var spec = Read(
            TaskKind.Crawling,
            "{ seconds: 30, target-milliseconds: 160, site: { latency-milliseconds: 20, workers: 4, links: 3 } }"
        );

        spec.Work.ShouldBe(new SiteWork(TimeSpan.FromMilliseconds(20), 4, 3));
        spec.TimeOf(Strategy.ProcessPool).ShouldBe(Time(30, 160));
    }

    [TestCase("{ seconds: 30, target-milliseconds: 120, numbers: { of: 1-2 }, sleep: 3 }", "unknown key `sleep`")]
    [TestCase("{ seconds: 30, target-milliseconds: 120, numbers: { of: 1-2, to: 3 } }", "unknown key `to`")]
    [TestCase("{ seconds: 30, target-milliseconds: 120 }", "`numbers` is missing")]
    [TestCase("{ seconds: 0, target-milliseconds: 120, numbers: { of: 1-2 } }", "`seconds` is a whole number")]
    public void What_it_cannot_say_is_an_error(string yaml, string message) =>
        Should.Throw<KitFaultException>(() => Read(TaskKind.Factorial, yaml)).Message.ShouldContain(message);

    [Test]
    public void The_kits_own_tasks_all_have_a_workload() =>
        Kit.Read(House.Root).Tasks.ShouldAllBe(task => task.Speed != null);

    private static SpeedTime Time(int seconds, int milliseconds) =>
        new(TimeSpan.FromSeconds(seconds), TimeSpan.FromMilliseconds(milliseconds));

    private static SpeedSpec Read(TaskKind kind, string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return SpeedFile.Read(kind, new YamlMap("kata.yaml", stream.Documents[0].RootNode));
    }
}
