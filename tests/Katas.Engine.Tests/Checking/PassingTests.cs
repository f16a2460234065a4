using Katas.Judging;
using NUnit.Framework;
using Shouldly;

namespace Katas.Engine.Tests.Checking;

[Parallelizable(ParallelScope.All)]
public sealed class PassingTests
{
    private Bench _bench = null!;

    [OneTimeSetUp]
    public void Open() => _bench = new Bench();

    [OneTimeTearDown]
    public async Task CloseAsync() => await _bench.DisposeAsync();

    [Test]
    public async Task A_right_script_passes_with_every_case_and_its_points()
    {
        var report = await _bench.CheckBodyAsync($"return {Bench.Right};");

        report.Verdict.ShouldBe(Verdict.Passed);
        report.Findings.ShouldBeEmpty();
        report
            .Cases.Select(c => (c.Name, c.Verdict))
            .ShouldBe([("three numbers", Verdict.Passed), ("two numbers", Verdict.Passed)]);
        report.Score.ShouldBe(new Score(70, 70, 50, 20));
        (report.Kata, report.Script, report.Output).ShouldBe(("factorial/sequential", "factorial/sequential.csx", ""));
    }

    [TestCase("List<Factorial>", "", "numbers.Select(Compute).ToList()")]
    [TestCase("IEnumerable<Factorial>", "", "numbers.Select(Compute)")]
    [TestCase("System.Collections.Immutable.ImmutableArray<Factorial>", "", Bench.Right)]
    [TestCase("IReadOnlyCollection<Factorial>", "", Bench.Right)]
    [TestCase("ConcurrentQueue<Factorial>", "", "new(numbers.Select(Compute))")]
    [TestCase("Task<Factorial[]>", "async", Bench.Right)]
    [TestCase("Task<IEnumerable<Factorial>>", "async", "numbers.Select(Compute)")]
    [TestCase("Task<System.Collections.Immutable.ImmutableArray<Factorial>>", "async", Bench.Right)]
    [TestCase("Task<IReadOnlyList<Factorial>>", "static async", Bench.Right)]
    public async Task Results_come_back_in_any_sequence(string type, string modifiers, string results)
    {
        var wait = modifiers.Contains("async") ? "await Task.Yield();" : "";

        var report = await _bench.CheckAsync(
            $"{modifiers} {type} ComputeAll(IReadOnlyList<int> numbers, int workers) {{ {wait} return {results}; }}\n{Bench.Compute}"
        );

        report.Findings.ShouldBeEmpty();
        report.Verdict.ShouldBe(Verdict.Passed);
    }

    [Test]
    public async Task Entries_of_a_ledger_pass_in_any_order()
    {
        var report = await _bench.CheckAsync(
            "factorial/locked",
            $"async Task ComputeAll(IReadOnlyList<int> numbers, int workers, Ledger<Factorial> ledger) {{ await Task.Yield(); foreach (var n in numbers.Reverse()) {{ ledger.Append(Compute(n)); }} }}\n{Bench.Compute}"
        );

        report.Findings.ShouldBeEmpty();
        report.Verdict.ShouldBe(Verdict.Passed);
    }

    [Test]
    public async Task A_task_that_faults_where_its_file_is_gone_passes()
    {
        var report = await _bench.CheckAsync(
            "hashing/futures",
            """
            async IAsyncEnumerable<Task<FileDigest>> HashAll(IReadOnlyList<string> files, int workers)
            {
                await foreach (var task in Task.WhenEach(files.Select(file => Task.Run(() => Hash(file))))) { yield return task; }
            }
            static FileDigest Hash(string file) => new(file, Convert.ToHexStringLower(MD5.HashData(File.ReadAllBytes(file))));
            """
        );

        report.Findings.ShouldBeEmpty();
        report.Verdict.ShouldBe(Verdict.Passed);
    }

    [Test]
    public async Task A_crawl_passes_with_an_address_in_letters_of_all_kinds()
    {
        var report = await _bench.CheckAsync(
            "crawling/sequential",
            """
            async Task<List<Page>> Crawl(string start, int workers)
            {
                var pages = new List<Page>();
                var found = new List<string> { start };
                for (var i = 0; i < found.Count; i++)
                {
                    using var response = await Site.Client.GetAsync(found[i]);
                    var html = await response.Content.ReadAsStringAsync();
                    pages.Add(new Page(found[i], (int)response.StatusCode, Html.Title(html)));
                    found.AddRange(Html.Links(found[i], html).Where(link => !found.Contains(link)).Distinct().ToList());
                }
                return pages;
            }
            """
        );

        report.Findings.ShouldBeEmpty();
        report.Verdict.ShouldBe(Verdict.Passed);
    }

    [Test]
    public async Task Statics_start_anew_in_each_case()
    {
        var report = await _bench.CheckAsync(
            $$"""
            static int calls;
            static class Kept { public static readonly List<int> Seen = []; }
            Factorial[] ComputeAll(IReadOnlyList<int> numbers, int workers)
            {
                Kept.Seen.AddRange(numbers);
                return ++calls == 1 && Kept.Seen.Count == numbers.Count ? {{Bench.Right}} : throw new Exception("seen before");
            }
            {{Bench.Compute}}
            """
        );

        report.Findings.ShouldBeEmpty();
        report.Cases.Count.ShouldBe(2);
    }

    [Test]
    public async Task What_a_script_keeps_in_one_case_is_not_there_in_the_next()
    {
        var report = await _bench.CheckAsync(
            $$"""
            var seen = new List<int>();
            Factorial[] ComputeAll(IReadOnlyList<int> numbers, int workers)
            {
                if (seen.Count > 0) { throw new Exception("seen before"); }
                seen.AddRange(numbers);
                return {{Bench.Right}};
            }
            {{Bench.Compute}}
            """
        );

        report.Findings.ShouldBeEmpty();
        report.Cases.Count.ShouldBe(2);
    }

    [Test]
    public async Task What_a_script_prints_is_shown_with_its_report()
    {
        var report = await _bench.CheckBodyAsync(
            $"Console.WriteLine(\"to output\"); Console.Error.WriteLine(\"to error\\u001b[31m\"); return {Bench.Right};"
        );

        report.Verdict.ShouldBe(Verdict.Passed);
        report.Output.ShouldBe("to output\nto error\\u{1b}[31m\nto output\nto error\\u{1b}[31m\n");
    }

    [Test]
    public async Task Bytes_of_the_protocol_on_standard_output_are_words_like_any_others()
    {
        // A frame that says that case 1 has ended, without a fault, in the function.
        var report = await _bench.CheckBodyAsync(
            """
            byte[] frame = [11, 0, 0, 0, 1, 26, 1, 0, 0, 0, 0, 0, 0, 0, 1];
            foreach (var stream in new[] { Console.OpenStandardOutput(), Console.OpenStandardError() })
            {
                for (var i = 0; i < 50; i++) { stream.Write(frame); }
                stream.Flush();
            }
            return [];
            """
        );

        report.Verdict.ShouldBe(Verdict.WrongResult);
    }

    [Test]
    public async Task A_starter_as_shipped_is_not_started_and_not_run()
    {
        var report = await _bench.CheckAsync("\uFEFF// the starter\r\n");

        report.Verdict.ShouldBe(Verdict.NotStarted);
        report.Cases.ShouldBeEmpty();
    }

    [Test]
    public async Task Scripts_may_be_checked_at_the_same_time()
    {
        var checks = Enumerable.Range(0, 4).Select(i => _bench.CheckBodyAsync($"return {Bench.Right}; // {i}"));

        var reports = await Task.WhenAll(checks);

        reports.ShouldAllBe(report => report.Verdict == Verdict.Passed);
    }
}
