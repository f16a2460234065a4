using Katas.Labs.Findings;
using Katas.Labs.Results;
using NUnit.Framework;
using Shouldly;

namespace Katas.Labs.Tests.Findings;

/// <summary>Other measurements, other sentences: none is known before.</summary>
public sealed class CpuBoundFindingsTests
{
    private static readonly GarbageStops Seldom = new(0.01, 0.02);

    [Test]
    public void Threads_that_are_faster_have_turned_round() =>
        From(Given.Row("loop", 1.9), Given.Row("threads", 1))
            .ShouldContain(
                "Threads were 1.90 × faster than the loop here (1.90 to 1.90); the article's were 1.34 × slower: it has turned round: .NET has no interpreter lock, so threads compute at the same time."
            );

    [Test]
    public void Threads_that_are_slower_bear_the_article_out() =>
        From(Given.Row("loop", 1), Given.Row("threads", 1.5))
            .ShouldContain(
                "Threads were 1.50 × slower than the loop here (1.50 to 1.50); the article's were 1.34 × slower: the article's lesson holds."
            );

    [Test]
    public void Threads_in_the_noise_are_said_to_be() =>
        From(Given.Row("loop", 1), Given.Wild("threads", 1))
            .ShouldContain(
                "Threads were not to be told from the loop here (0.55 to 2.0 × as fast); the article's were 1.34 × slower: this run cannot say whether that holds."
            );

    [Test]
    public void Processes_that_are_faster_bear_the_article_out() =>
        From(Given.Row("loop", 3), Given.Row("processes", 1))
            .ShouldContain(
                "Processes were 3.0 × faster than the loop here (3.0 to 3.0); the article's were 3.3 × faster: the article's lesson holds."
            );

    [Test]
    public void Processes_that_are_slower_have_turned_round_without_a_reason_that_nobody_measured() =>
        From(Given.Row("loop", 1), Given.Row("processes", 2))
            .ShouldContain(
                "Processes were 2.0 × slower than the loop here (2.0 to 2.0); the article's were 3.3 × faster: it has turned round."
            );

    [Test]
    public void What_starting_processes_costs_is_the_difference() =>
        From(Given.Row("loop", 1), Given.Row("processes", 0.5), Given.Row("new-processes", 0.75))
            .ShouldContain(
                "Starting 4 worker processes, and a first call on cold code, cost 250 ms more than a call on a pool that was ready."
            );

    [Test]
    public void Garbage_collection_is_named_where_it_stopped_the_threads()
    {
        var table = Table(Given.Row("loop", 1), Given.Row("threads", 1));

        CpuBoundFindings
            .From(table, 4, new GarbageStops(0.08, 0.31))
            .ShouldContain(
                "All threads stood still for garbage collection 31 % of the time, the loop 8 %; worker processes collect each for itself."
            );
        CpuBoundFindings.From(table, 4, Seldom).ShouldNotContain(finding => finding.Contains("garbage"));
    }

    [Test]
    public void Pythons_rows_are_held_against_Pythons_own_loop() =>
        From(Given.Row("loop", 1), Given.Row("loop", 2, Platform.Python), Given.Row("threads", 2.5, Platform.Python))
            .ShouldContain(
                "In Python on this machine, threads were 1.25 × slower than its loop here (1.25 to 1.25); the article's were 1.34 × slower: the article's lesson holds."
            );

    private static TimeTable Table(params Measured[] rows) => Given.Table("loop", ArticleFigures.CpuBound, rows);

    private static IReadOnlyList<string> From(params Measured[] rows) =>
        CpuBoundFindings.From(Table(rows), workers: 4, Seldom);
}
