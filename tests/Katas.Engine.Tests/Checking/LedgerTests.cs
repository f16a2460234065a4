using Katas.Judging;
using NUnit.Framework;
using Shouldly;

namespace Katas.Engine.Tests.Checking;

/// <summary>Who is inside Append, and what is done under the lock.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class LedgerTests
{
    private Bench _bench = null!;

    [OneTimeSetUp]
    public void Open() => _bench = Bench.Holding();

    [OneTimeTearDown]
    public async Task CloseAsync() => await _bench.DisposeAsync();

    [Test]
    public async Task Append_without_a_lock_is_a_race_on_the_line_that_appends()
    {
        var report = await CheckBodyAsync("var factorial = Compute(n);\n        ledger.Append(factorial);");

        report.Verdict.ShouldBe(Verdict.Race);
        report.Findings[0].Message.ShouldStartWith("Two were inside Append at once");
        report
            .Findings[0]
            .Place.ShouldBe(new SourcePlace("factorial/locked.csx", 7) { Text = "        ledger.Append(factorial);" });
    }

    [Test]
    public async Task A_lock_of_each_job_s_own_is_a_race()
    {
        var report = await CheckBodyAsync(
            "var factorial = Compute(n);\n        lock (new object()) { ledger.Append(factorial); }"
        );

        report.Verdict.ShouldBe(Verdict.Race);
        report.Findings[0].Place.ShouldNotBeNull().Line.ShouldBe(7);
    }

    [Test]
    public async Task A_lock_that_one_of_two_lines_goes_around_is_a_race_with_both()
    {
        var report = await CheckBodyAsync(
            """
            var factorial = Compute(n);
                    if (n % 2 == 0) { lock (gate) { ledger.Append(factorial); } }
                    else { ledger.Append(factorial); }
            """
        );

        report.Verdict.ShouldBe(Verdict.Race);
        report.Findings[0].Message.ShouldContain("(line ");
    }

    [Test]
    public async Task Append_without_a_lock_in_a_crawl_is_a_race()
    {
        var report = await _bench.CheckAsync(
            "crawling/locked",
            Bench.Solution("crawling/locked").Replace("lock (ledgerGate)", "")
        );

        report.Verdict.ShouldBe(Verdict.Race);
    }

    [Test]
    public async Task Append_without_a_lock_in_hashing_is_a_race()
    {
        var report = await _bench.CheckAsync(
            "hashing/locked",
            Bench.Solution("hashing/locked").Replace("lock (gate)", "")
        );

        report.Verdict.ShouldBe(Verdict.Race);
        report.Findings[0].Place.ShouldNotBeNull().Text.ShouldNotBeNull().Trim().ShouldBe("ledger.Append(digest);");
    }

    [Test]
    public async Task The_whole_job_under_the_lock_is_not_parallel()
    {
        var report = await CheckBodyAsync("lock (gate) { ledger.Append(Compute(n)); }");

        report.Verdict.ShouldBe(Verdict.NotParallel);
        report.Findings[0].Message.ShouldContain("one job was in flight instead of 3");
        report.Findings[0].Hint.ShouldNotBeNull().ShouldContain("under the lock");
    }

    [TestCase("var factorial = Compute(n); lock (gate) { ledger.Append(factorial); }")]
    [TestCase("var factorial = Compute(n); lock (typeof(Factorial)) { ledger.Append(factorial); }")]
    [TestCase(
        "var factorial = Compute(n); Monitor.Enter(other); try { ledger.Append(factorial); } finally { Monitor.Exit(other); }"
    )]
    [TestCase("var factorial = Compute(n); one.Wait(); try { ledger.Append(factorial); } finally { one.Release(); }")]
    [TestCase(
        "var factorial = Compute(n); var taken = false; while (!taken) { spin.TryEnter(ref taken); } ledger.Append(factorial); spin.Exit();"
    )]
    public async Task Any_lock_around_Append_alone_passes(string body)
    {
        var report = await CheckBodyAsync(body);

        report.Findings.ShouldBeEmpty();
        report.Verdict.ShouldBe(Verdict.Passed);
    }

    [Test]
    public async Task A_single_thread_that_appends_for_all_passes()
    {
        var report = await _bench.CheckAsync(
            "factorial/locked",
            $$"""
            void ComputeAll(IReadOnlyList<int> numbers, int workers, Ledger<Factorial> ledger)
            {
                using var done = new BlockingCollection<Factorial>();
                var writer = Task.Run(() => { foreach (var one in done.GetConsumingEnumerable()) { ledger.Append(one); } });
                Parallel.ForEach(
                    Partitioner.Create(numbers, EnumerablePartitionerOptions.NoBuffering),
                    new ParallelOptions { MaxDegreeOfParallelism = workers },
                    n => done.Add(Compute(n)));
                done.CompleteAdding();
                writer.Wait();
            }
            {{Bench.Compute}}
            """
        );

        report.Findings.ShouldBeEmpty();
        report.Verdict.ShouldBe(Verdict.Passed);
    }

    /// <summary>The body of a parallel loop; its first line is the script's sixth.</summary>
    private Task<KataReport> CheckBodyAsync(string body) =>
        _bench.CheckAsync(
            "factorial/locked",
            $$"""
            Lock gate = new(); object other = new(); SemaphoreSlim one = new(1); SpinLock spin = new();
            void ComputeAll(IReadOnlyList<int> numbers, int workers, Ledger<Factorial> ledger)
            {
                Parallel.ForEach(Partitioner.Create(numbers, EnumerablePartitionerOptions.NoBuffering), new ParallelOptions { MaxDegreeOfParallelism = workers }, n =>
                {
                    {{body}}
                });
            }
            {{Bench.Compute}}
            """
        );
}
