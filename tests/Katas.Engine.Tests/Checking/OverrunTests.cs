using Katas.Engine.Catalog;
using Katas.Engine.Checking;
using Katas.Engine.Isolation;
using Katas.Judging;
using Katas.Wire;
using NUnit.Framework;
using Shouldly;

namespace Katas.Engine.Tests.Checking;

public sealed class OverrunTests
{
    private const long Mebi = 1 << 20;

    private static readonly Limits Limits = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1), Mebi, Mebi, Mebi)
    {
        MemoryBytes = 512 * Mebi,
        Tasks = 100,
        Processor = TimeSpan.FromSeconds(20),
    };

    [Test]
    public void Whoever_stays_within_the_limits_is_left_alone() =>
        Overrun.In(Taken(512 * Mebi, 99, 20), TimeSpan.Zero, Limits).ShouldBeNull();

    [Test]
    public void More_memory_than_there_is_is_told_with_the_figure() =>
        Overrun.In(Taken(600 * Mebi), TimeSpan.Zero, Limits).ShouldBe(new MemoryOverran(600 * Mebi, 512 * Mebi));

    [Test]
    public void Memory_that_the_kernel_refused_counts_as_all_of_it() =>
        Overrun
            .In(Taken(10 * Mebi) with { MemoryRanOut = true }, TimeSpan.Zero, Limits)
            .ShouldBe(new MemoryOverran(512 * Mebi, 512 * Mebi));

    [Test]
    public void A_process_that_the_kernel_refused_is_told_before_the_memory_that_the_others_took() =>
        Overrun
            .In(Taken(600 * Mebi) with { TasksRanOut = true }, TimeSpan.Zero, Limits)
            .ShouldBe(new TasksOverran(100, 100));

    [Test]
    public void Processor_time_of_earlier_cases_does_not_count()
    {
        Overrun.In(Taken(0, 1, 35), TimeSpan.FromSeconds(16), Limits).ShouldBeNull();
        Overrun
            .In(Taken(0, 1, 37), TimeSpan.FromSeconds(16), Limits)
            .ShouldBe(new ProcessorOverran(TimeSpan.FromSeconds(21), TimeSpan.FromSeconds(20)));
    }

    [Test]
    public void An_exception_for_want_of_memory_is_a_limit_and_no_crash()
    {
        var inner = new Fault(["System.OutOfMemoryException", "System.Exception"], "none left", [], []);
        var fault = new Fault(["System.AggregateException", "System.Exception"], "one or more", [], [inner]);

        Overrun
            .Explain(new Threw(fault, Katas.Wire.Stage.Function), Taken(300 * Mebi), TimeSpan.Zero, Limits)
            .ShouldBe(new MemoryOverran(300 * Mebi, 512 * Mebi, Objects: true));
    }

    [Test]
    public void A_process_that_the_kernel_refused_is_a_limit_and_no_crash()
    {
        var fault = new Fault(
            ["System.ComponentModel.Win32Exception", "System.Exception"],
            "An error occurred trying to start process '/bin/sh' with working directory '/tmp'. Resource temporarily unavailable",
            [],
            []
        );

        Overrun
            .Explain(new Threw(fault, Katas.Wire.Stage.Function), Taken(300 * Mebi), TimeSpan.Zero, Limits)
            .ShouldBe(new TasksOverran(Limits.Tasks, Limits.Tasks));
    }

    [Test]
    public void A_file_that_grew_past_its_limit_is_told_as_such() =>
        Overrun
            .Explain(new ProcessGone(128 + 25, ""), Taken(Mebi), TimeSpan.Zero, Limits)
            .ShouldBe(new TooMuch("wrote to one file", Limits.FileBytes));

    [Test]
    public void Any_other_end_stays_what_it_is()
    {
        var end = new ProcessGone(1, "words");

        Overrun.Explain(end, Taken(Mebi), TimeSpan.Zero, Limits).ShouldBe(end);
    }

    private static Consumption Taken(long bytes, int tasks = 1, double seconds = 0) =>
        new(bytes, tasks, TimeSpan.FromSeconds(seconds));
}
