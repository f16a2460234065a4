using Katas.Judging;
using NUnit.Framework;
using Shouldly;

namespace Katas.Engine.Tests.Checking;

/// <summary>Limits as small as kata.yaml lets them be.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class LimitTests
{
    private Bench _bench = null!;

    [OneTimeSetUp]
    public void Open() => _bench = new Bench("case-seconds: 1", "output-kibibytes: 1");

    [OneTimeTearDown]
    public async Task CloseAsync() => await _bench.DisposeAsync();

    [TestCase("while (true) { }")]
    [TestCase("try { while (true) { } } finally { while (true) { } }")]
    public async Task A_function_without_end_is_stopped_at_its_time(string statements)
    {
        var report = await _bench.CheckBodyAsync(statements);

        report.Verdict.ShouldBe(Verdict.TimeLimit);
        report.Findings[0].Message.ShouldBe("After 1 s the function had not ended; 0 of 3 results had come.");
        // The other cases would most likely wait as long.
        report.Cases.ShouldHaveSingleItem();
    }

    [Test]
    public async Task A_function_that_sleeps_for_ever_hangs()
    {
        var report = await _bench.CheckBodyAsync("Thread.Sleep(-1); return [];");

        report.Verdict.ShouldBe(Verdict.Hung);
        report
            .Findings[0]
            .Message.ShouldBe(
                "After 1 s the function had not ended; 0 of 3 results had come, and nothing ran any more: everybody waits for somebody. Last seen: one thread at line 3."
            );
        report.Cases.ShouldHaveSingleItem();
    }

    [TestCase("while (true) { }", Verdict.TimeLimit)]
    [TestCase("Thread.Sleep(-1);", Verdict.Hung)]
    public async Task Top_level_statements_without_end_are_stopped_at_their_time(string statement, Verdict verdict)
    {
        var report = await _bench.CheckAsync(
            $"{statement}\nFactorial[] ComputeAll(IReadOnlyList<int> numbers, int workers) => [];"
        );

        report.Verdict.ShouldBe(verdict);
        report.Findings[0].Message.ShouldStartWith("After 1 s the script's own top-level statements had not ended");
    }

    [Test]
    public async Task A_sequence_without_end_is_stopped_with_the_results_that_had_come()
    {
        var report = await _bench.CheckAsync(
            "factorial/futures",
            $"async IAsyncEnumerable<Task<Factorial>> ComputeAll(IReadOnlyList<int> numbers, int workers) {{ yield return Task.FromResult(Compute(3)); await Task.Delay(-1); }}\n{Bench.Compute}"
        );

        report.Verdict.ShouldBe(Verdict.Hung);
        report.Findings[0].Message.ShouldStartWith("After 1 s the function had not ended; 1 of 3 results had come");
    }

    [Test]
    public async Task A_kilobyte_is_enough_and_one_byte_more_is_not()
    {
        var within = await _bench.CheckBodyAsync(
            $"if (numbers.Count == 3) {{ Console.Write(new string('x', 1024)); }} return {Bench.Right};"
        );
        var beyond = await _bench.CheckBodyAsync("Console.Write(new string('x', 1025)); Thread.Sleep(-1); return [];");

        within.Verdict.ShouldBe(Verdict.Passed);
        beyond.Verdict.ShouldBe(Verdict.OutputLimit);
    }
}
