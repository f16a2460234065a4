using Katas.Judging;
using NUnit.Framework;
using Shouldly;

namespace Katas.Engine.Tests.Checking;

[Parallelizable(ParallelScope.All)]
public sealed class WatchTests
{
    private Bench _bench = null!;

    [OneTimeSetUp]
    public void Open() => _bench = Bench.Watching("case-seconds: 5");

    [OneTimeTearDown]
    public async Task CloseAsync() => await _bench.DisposeAsync();

    [Test]
    public async Task A_lost_update_is_a_race_on_the_line_that_writes()
    {
        var report = await _bench.CheckAsync(
            "factorial/thread-pool",
            Script("var done = 0;", "results[i] = Compute(numbers[i]);\ndone++;")
        );

        report.Verdict.ShouldBe(Verdict.Race);
        var finding = report.Findings[0];
        finding.Case.ShouldBe("watched");
        finding.Message.ShouldStartWith("Two threads were at done on line 8 at the same time.");
        finding.Place.ShouldNotBeNull().Text.ShouldBe("done++;");
    }

    [Test]
    public async Task The_same_update_under_a_lock_is_none()
    {
        var report = await _bench.CheckAsync(
            "factorial/thread-pool",
            Script(
                "var done = 0;\nvar gate = new Lock();",
                "results[i] = Compute(numbers[i]);\nlock (gate) { done++; }"
            )
        );

        report.Findings.ShouldBeEmpty();
        report.Cases.Select(@case => @case.Name).ShouldBe(["plain", "watched"]);
    }

    [Test]
    public async Task A_race_comes_before_what_it_does_to_the_results()
    {
        var report = await _bench.CheckAsync(
            "factorial/thread-pool",
            Script("var at = 0;", "results[at++] = Compute(numbers[i]);")
        );

        report.Verdict.ShouldBe(Verdict.Race);
        report.Findings[0].Message.ShouldContain("at on line 7");
    }

    [Test]
    public async Task What_goes_wrong_only_while_threads_are_slowed_down_is_a_race()
    {
        // The flag is set before the table is there: no access overlaps for long, but what is read may be missing.
        var report = await _bench.CheckAsync(
            "factorial/thread-pool",
            Script(
                "var ready = false;\nvar table = new string?[1];\nvar gate = new Lock();",
                """
                if (!ready) { lock (gate) { if (!ready) { ready = true; var slow = 0; for (var k = 0; k < 3; k++) { lock (table) { slow += k; } } table[0] = "+"; } } }
                results[i] = table[0] is null ? new Factorial(0, 0) : Compute(numbers[i]);
                """
            )
        );

        report.Verdict.ShouldBe(Verdict.Race);
    }

    [Test]
    public async Task A_program_of_one_thread_is_not_watched()
    {
        var report = await _bench.CheckBodyAsync($"return {Bench.Right};");

        report.Findings.ShouldBeEmpty();
        report.Cases.Select(@case => @case.Name).ShouldBe(["plain"]);
    }

    [Test]
    public async Task Races_of_a_program_that_then_hangs_are_told_all_the_same()
    {
        // A count that is lost is one that somebody waits for.
        var report = await _bench.CheckAsync(
            "factorial/thread-pool",
            Script(
                "var done = 0;\nvar all = new ManualResetEventSlim();",
                "results[i] = Compute(numbers[i]);\nif (++done == numbers.Count) { all.Set(); }",
                "all.Wait();"
            )
        );

        report.Verdict.ShouldBe(Verdict.Race);
    }

    [Test]
    public async Task A_deadlock_is_told_with_the_lines_where_its_threads_wait()
    {
        var report = await _bench.CheckAsync(
            "factorial/thread-pool",
            $$"""
            Factorial[] ComputeAll(IReadOnlyList<int> numbers, int workers)
            {
                var (a, b) = (new Lock(), new Lock());
                var both = new Barrier(2);
                var one = new Thread(() => { lock (a) { both.SignalAndWait();
                    lock (b) { } } });
                var other = new Thread(() => { lock (b) { both.SignalAndWait();
                    lock (a) { } } });
                one.Start(); other.Start();
                one.Join();
                return {{Bench.Right}};
            }
            {{Bench.Compute}}
            """
        );

        report.Verdict.ShouldBe(Verdict.Hung);
        report.Findings[0].Message.ShouldContain("nothing ran any more: everybody waits for somebody. Last seen: ");
        foreach (var line in new[] { 6, 8, 10 })
        {
            report.Findings[0].Message.ShouldContain($"one thread at line {line}");
        }
    }

    [Test]
    public async Task A_race_that_keeps_a_program_busy_is_told_before_its_time_is_up()
    {
        await using var bench = Bench.Watching("case-seconds: 8");
        var report = await bench.CheckAsync(
            "factorial/thread-pool",
            $$"""
            Factorial[] ComputeAll(IReadOnlyList<int> numbers, int workers)
            {
                var results = new Factorial[numbers.Count];
                var done = 0;
                var jobs = Task.Run(() => Parallel.For(0, 2, lane =>
                {
                    for (var i = lane; i < numbers.Count; i += 2) { results[i] = Compute(numbers[i]); }
                    for (var k = 0; k < 20; k++) { var before = done; Thread.Sleep(1); done = before + 1; }
                }));
                while (Volatile.Read(ref done) <= 40) { }
                return results;
            }
            {{Bench.Compute}}
            """
        );

        report.Verdict.ShouldBe(Verdict.Race);
        report.Findings[0].Case.ShouldBe("plain");
        var late = report.Findings.Single(finding => finding.Code == Verdict.TimeLimit);
        late.Message.ShouldStartWith("After ");
        late.Message.ShouldNotStartWith("After 8 s");
    }

    [Test]
    public async Task A_slow_program_that_is_right_has_all_of_its_time()
    {
        // More than half of it, so that it is looked into on the way.
        var report = await _bench.CheckAsync(
            "factorial/thread-pool",
            Script("if (numbers.Count == 1) { Thread.Sleep(3500); }", "results[i] = Compute(numbers[i]);")
        );

        report.Findings.ShouldBeEmpty();
        report.Verdict.ShouldBe(Verdict.Passed);
    }

    private static string Script(string before, string body, string after = "") =>
        $$"""
            Factorial[] ComputeAll(IReadOnlyList<int> numbers, int workers)
            {
            var results = new Factorial[numbers.Count];
            {{before}}
            Parallel.For(0, numbers.Count, new ParallelOptions { MaxDegreeOfParallelism = workers }, i =>
            {
            {{body}}
            });
            {{after}}
            return results;
            }
            {{Bench.Compute}}
            """;
}
