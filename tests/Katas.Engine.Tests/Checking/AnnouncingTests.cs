using Katas.Judging;
using NUnit.Framework;
using Shouldly;

namespace Katas.Engine.Tests.Checking;

/// <summary>Journal.Started: by whom, and when.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class AnnouncingTests
{
    private const string Silent = """

        static Factorial Silent(int n)
        {
            var product = BigInteger.One;
            for (var factor = 2; factor <= n; factor++) { product *= factor; }
            return new Factorial(n, product);
        }
        """;

    private Bench _bench = null!;

    [OneTimeSetUp]
    public void Open() => _bench = Bench.Holding();

    [OneTimeTearDown]
    public async Task CloseAsync() => await _bench.DisposeAsync();

    [Test]
    public async Task A_job_that_is_never_announced_is_the_wrong_structure()
    {
        const string Script =
            "Factorial[] ComputeAll(IReadOnlyList<int> numbers, int workers) => [.. numbers.Select(Silent)];\n"
            + Silent;

        var report = await _bench.CheckAsync(Script);

        report.Verdict.ShouldBe(Verdict.WrongStructure);
        report.Findings[0].Message.ShouldContain("was never announced");
    }

    [TestCase("foreach (var n in numbers) { Journal.Started(n); }", "was begun more than once")]
    [TestCase("Journal.Started(99);", "99! was announced and never asked for.")]
    public async Task Too_many_announcements_are_the_wrong_structure(string statement, string message)
    {
        var report = await _bench.CheckBodyAsync($"{statement} return {Bench.Right};");

        report.Verdict.ShouldBe(Verdict.WrongStructure);
        report.Findings[0].Message.ShouldContain(message);
    }

    [Test]
    public async Task A_job_that_is_announced_after_its_sum_is_the_wrong_structure()
    {
        var report = await _bench.CheckAsync(
            "factorial/thread-pool",
            $$"""
            Factorial[] ComputeAll(IReadOnlyList<int> numbers, int workers)
            {
                var all = new Factorial[numbers.Count];
                Parallel.ForEach(
                    Partitioner.Create(Enumerable.Range(0, all.Length), EnumerablePartitionerOptions.NoBuffering),
                    new ParallelOptions { MaxDegreeOfParallelism = workers },
                    i => all[i] = Late(numbers[i]));
                return all;
            }
            static Factorial Late(int n) { var done = Silent(n); Journal.Started(n); return done; }
            {{Silent}}
            """
        );

        report.Verdict.ShouldBe(Verdict.WrongStructure);
        report.Findings[0].Message.ShouldStartWith("20000! was announced on a thread that then did not compute it.");
    }

    [Test]
    public async Task Announced_by_many_up_front_and_computed_by_one_is_the_wrong_structure()
    {
        var report = await _bench.CheckAsync(
            "factorial/thread-pool",
            $$"""
            Factorial[] ComputeAll(IReadOnlyList<int> numbers, int workers)
            {
                Parallel.ForEach(
                    Partitioner.Create(numbers, EnumerablePartitionerOptions.NoBuffering),
                    new ParallelOptions { MaxDegreeOfParallelism = workers },
                    Journal.Started);
                return [.. numbers.Select(Silent)];
            }
            {{Silent}}
            """
        );

        report.Verdict.ShouldBe(Verdict.WrongStructure);
        report.Findings[0].Message.ShouldStartWith("20000! was announced on a thread that then did not compute it.");
    }

    [Test]
    public async Task Announced_by_many_and_computed_by_one_beside_them_is_the_wrong_structure()
    {
        var report = await _bench.CheckAsync(
            "factorial/thread-pool",
            $$"""
            Factorial[] ComputeAll(IReadOnlyList<int> numbers, int workers)
            {
                var all = new Factorial[numbers.Count];
                using var work = new BlockingCollection<(int At, TaskCompletionSource Done)>();
                var one = new Thread(() =>
                {
                    foreach (var (at, done) in work.GetConsumingEnumerable()) { all[at] = Silent(numbers[at]); done.SetResult(); }
                });
                one.Start();
                Parallel.ForEach(
                    Partitioner.Create(Enumerable.Range(0, all.Length), EnumerablePartitionerOptions.NoBuffering),
                    new ParallelOptions { MaxDegreeOfParallelism = workers },
                    i =>
                    {
                        Journal.Started(numbers[i]);
                        var done = new TaskCompletionSource();
                        work.Add((i, done));
                        done.Task.Wait();
                    });
                work.CompleteAdding();
                one.Join();
                return all;
            }
            {{Silent}}
            """
        );

        report.Verdict.ShouldBe(Verdict.WrongStructure);
        report.Findings[0].Message.ShouldStartWith("20000! was announced on a thread that then did not compute it.");
    }

    [Test]
    public async Task A_sum_in_halves_on_the_thread_that_announced_it_passes()
    {
        var report = await _bench.CheckAsync(
            """
            Factorial[] ComputeAll(IReadOnlyList<int> numbers, int workers) => [.. numbers.Select(Compute)];
            static Factorial Compute(int n) { Journal.Started(n); return new Factorial(n, Product(1, n)); }
            static BigInteger Product(int from, int to) =>
                from > to ? 1 : from == to ? from : Product(from, (from + to) / 2) * Product((from + to) / 2 + 1, to);
            """
        );

        report.Findings.ShouldBeEmpty();
        report.Verdict.ShouldBe(Verdict.Passed);
    }
}
