using Katas.Engine.Catalog;
using Katas.Judging;
using NUnit.Framework;
using Shouldly;

namespace Katas.Engine.Tests.Checking;

/// <summary>How many jobs are in flight, and where they are done, while the judge holds them.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class HeldJobTests
{
    private const string Hash =
        "static FileDigest Hash(string file) => new(file, Convert.ToHexStringLower(MD5.HashData(File.ReadAllBytes(file))));";

    private Bench _bench = null!;

    [OneTimeSetUp]
    public void Open() => _bench = Bench.Holding();

    [OneTimeTearDown]
    public async Task CloseAsync() => await _bench.DisposeAsync();

    [TestCaseSource(nameof(Katas))]
    public async Task The_solution_passes(string kata)
    {
        var report = await _bench.CheckAsync(kata, Bench.Solution(kata));

        report.Findings.ShouldBeEmpty();
        report.Verdict.ShouldBe(Verdict.Passed);
    }

    [TestCase("hashing", "thread-pool")]
    [TestCase("factorial", "thread-pool")]
    [TestCase("crawling", "thread-pool")]
    public async Task One_after_another_is_not_parallel(string task, string strategy)
    {
        var report = await _bench.CheckAsync($"{task}/{strategy}", Bench.Solution($"{task}/sequential"));

        report.Verdict.ShouldBe(Verdict.NotParallel);
        report.Findings[0].Message.ShouldContain("one job was in flight instead of 3");
    }

    [Test]
    public async Task What_fell_short_once_is_told_so_in_the_next_case_too()
    {
        var report = await _bench.CheckAsync("crawling/thread-pool", Bench.Solution("crawling/sequential"));

        report.Cases.Select(@case => @case.Verdict).ShouldBe([Verdict.NotParallel, Verdict.NotParallel]);
        report.Verdict.ShouldBe(Verdict.NotParallel);
    }

    [TestCase("hashing")]
    [TestCase("factorial")]
    public async Task Side_by_side_is_too_many_for_one_after_another(string task)
    {
        var report = await _bench.CheckAsync($"{task}/sequential", Bench.Solution($"{task}/thread-pool"));

        report.Verdict.ShouldBe(Verdict.TooManyInFlight);
        report.Findings[0].Message.ShouldEndWith("here each is done before the next begins.");
    }

    [Test]
    public async Task A_thread_for_each_file_is_too_many()
    {
        var report = await _bench.CheckAsync(
            "hashing/thread-pool",
            $$"""
            FileDigest[] HashAll(IReadOnlyList<string> files, int workers)
            {
                var digests = new FileDigest[files.Count];
                var failures = new ConcurrentQueue<Exception>();
                var threads = files.Select((file, i) => new Thread(() =>
                {
                    try { digests[i] = Hash(file); }
                    catch (Exception e) { failures.Enqueue(e); }
                })).ToList();
                threads.ForEach(thread => thread.Start());
                threads.ForEach(thread => thread.Join());
                return failures.IsEmpty ? digests : throw new AggregateException(failures);
            }
            {{Hash}}
            """
        );

        report.Verdict.ShouldBe(Verdict.TooManyInFlight);
        report.Findings[0].Message.ShouldBe("6 jobs were in flight at once, and there are only 3 workers.");
    }

    [Test]
    public async Task A_task_for_each_page_is_too_many()
    {
        var report = await _bench.CheckAsync(
            "crawling/thread-pool",
            Bench
                .Solution("crawling/thread-pool")
                .Replace("MaxDegreeOfParallelism = workers", "MaxDegreeOfParallelism = 100")
        );

        report.Verdict.ShouldBe(Verdict.TooManyInFlight);
    }

    [Test]
    public async Task One_worker_fewer_is_not_parallel()
    {
        var report = await _bench.CheckAsync(
            "factorial/thread-pool",
            Bench
                .Solution("factorial/thread-pool")
                .Replace("MaxDegreeOfParallelism = workers", "MaxDegreeOfParallelism = workers - 1")
        );

        report.Verdict.ShouldBe(Verdict.NotParallel);
        report.Findings[0].Message.ShouldContain("2 jobs were in flight instead of 3");
    }

    [TestCase("hashing")]
    [TestCase("factorial")]
    [TestCase("crawling")]
    public async Task Threads_in_place_of_processes_are_the_wrong_structure(string task)
    {
        var report = await _bench.CheckAsync($"{task}/process-pool", Bench.Solution($"{task}/thread-pool"));

        report.Verdict.ShouldBe(Verdict.WrongStructure);
        report.Findings[0].Message.ShouldContain("in the script's own process");
    }

    [TestCase("hashing")]
    [TestCase("factorial")]
    [TestCase("crawling")]
    public async Task Processes_in_place_of_threads_are_the_wrong_structure(string task)
    {
        var report = await _bench.CheckAsync($"{task}/thread-pool", Bench.Solution($"{task}/process-pool"));

        report.Verdict.ShouldBe(Verdict.WrongStructure);
        report.Findings[0].Message.ShouldContain("in other processes");
    }

    [Test]
    public async Task Threads_inside_of_one_worker_process_are_the_wrong_structure()
    {
        var report = await _bench.CheckAsync(
            "factorial/process-pool",
            $$"""
            Factorial[] ComputeAll(IReadOnlyList<int> numbers, int workers)
            {
                using var pool = new ProcessPool(1);
                var all = pool.Map(All, [(numbers.ToArray(), workers)])[0];
                pool.Close();
                pool.Join();
                return all;
            }
            static Factorial[] All((int[] Numbers, int Workers) what)
            {
                var all = new Factorial[what.Numbers.Length];
                Parallel.ForEach(
                    Partitioner.Create(Enumerable.Range(0, all.Length), EnumerablePartitionerOptions.NoBuffering),
                    new ParallelOptions { MaxDegreeOfParallelism = what.Workers },
                    i => all[i] = Compute(what.Numbers[i]));
                return all;
            }
            {{Bench.Compute}}
            """
        );

        report.Verdict.ShouldBe(Verdict.WrongStructure, report.Findings[0].Message);
        report.Findings[0].Message.ShouldBe("The jobs were done in 1 process, and at least 3 were asked for.");
    }

    [Test]
    public async Task A_worker_that_takes_an_empty_queue_for_the_end_is_not_parallel()
    {
        var report = await _bench.CheckAsync(
            "crawling/thread-pool",
            """
            List<Page> Crawl(string start, int workers)
            {
                var (pages, gate) = (new List<Page>(), new Lock());
                var (seen, queue) = (new HashSet<string> { start }, new Queue<string>());
                void One(string url)
                {
                    using var response = Site.Client.Send(new HttpRequestMessage(HttpMethod.Get, url));
                    var html = response.Content.ReadAsStringAsync().Result;
                    lock (gate)
                    {
                        pages.Add(new Page(url, (int)response.StatusCode, Html.Title(html)));
                        foreach (var link in Html.Links(url, html).Where(seen.Add)) { queue.Enqueue(link); }
                    }
                }
                One(start);
                var threads = Enumerable.Range(0, workers).Select(_ => new Thread(() =>
                {
                    while (true)
                    {
                        string? url;
                        lock (gate) { if (!queue.TryDequeue(out url)) { return; } }
                        One(url);
                    }
                })).ToList();
                threads.ForEach(thread => thread.Start());
                threads.ForEach(thread => thread.Join());
                return pages;
            }
            """
        );

        report.Verdict.ShouldBe(Verdict.NotParallel);
        report.Findings[0].Message.ShouldEndWith("one job was in flight instead of 3. Workers had gone home.");
    }

    private static IEnumerable<string> Katas() => KataId.All.Select(kata => kata.ToString());
}
