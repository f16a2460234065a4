using Katas.Judging;
using NUnit.Framework;
using Shouldly;

namespace Katas.Engine.Tests.Checking;

/// <summary>When a task comes out, while others are held.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class StreamTests
{
    private const string Hash = """
        static FileDigest Hash(string file) => new(file, Convert.ToHexStringLower(MD5.HashData(File.ReadAllBytes(file))));
        static async Task<FileDigest> Permitted(string file, SemaphoreSlim permits)
        {
            await permits.WaitAsync();
            try { return await Task.Run(() => Hash(file)); } finally { permits.Release(); }
        }
        """;

    private Bench _bench = null!;

    [OneTimeSetUp]
    public void Open() => _bench = Bench.Holding();

    [OneTimeTearDown]
    public async Task CloseAsync() => await _bench.DisposeAsync();

    [Test]
    public async Task Awaiting_in_the_order_of_the_input_is_the_wrong_order()
    {
        var report = await CheckBodyAsync(
            "foreach (var job in jobs) { await ((Task)job).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); yield return job; }"
        );

        report.Verdict.ShouldBe(Verdict.WrongOrder);
        report.Findings[0].Message.ShouldContain("its task did not come out");
    }

    [Test]
    public async Task Waiting_for_all_is_the_wrong_order()
    {
        var report = await CheckBodyAsync(
            "await ((Task)Task.WhenAll(jobs)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); foreach (var job in jobs) { yield return job; }"
        );

        report.Verdict.ShouldBe(Verdict.WrongOrder);
        report.Findings[0].Message.ShouldContain("its task did not come out");
    }

    [Test]
    public async Task Handing_out_tasks_as_they_are_made_is_the_wrong_order()
    {
        var report = await CheckBodyAsync(
            "foreach (var job in jobs) { yield return job; } await ((Task)Task.WhenAll(jobs)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);"
        );

        report.Verdict.ShouldBe(Verdict.WrongOrder);
        report.Findings[0].Message.ShouldContain("came out behind one that was still at work");
    }

    [TestCase("job.Wait()")]
    [TestCase("_ = job.Result")]
    public async Task Waiting_for_each_before_the_next_is_begun_is_not_parallel(string wait)
    {
        var report = await _bench.CheckAsync(
            "hashing/futures",
            $$"""
            async IAsyncEnumerable<Task<FileDigest>> HashAll(IReadOnlyList<string> files, int workers)
            {
                foreach (var file in files)
                {
                    var job = Task.Run(() => Hash(file));
                    try { {{wait}}; } catch (AggregateException) { }
                    yield return job;
                }
                await Task.Yield();
            }
            {{Hash}}
            """
        );

        report.Verdict.ShouldBe(Verdict.NotParallel);
        report.Findings[0].Message.ShouldContain("one job was in flight instead of 3");
    }

    [Test]
    public async Task A_failure_that_waits_for_the_others_is_the_wrong_order()
    {
        var report = await CheckBodyAsync(
            """
            var failed = new List<Task<FileDigest>>();
            await foreach (var job in Task.WhenEach(jobs))
            {
                if (job.IsFaulted) { failed.Add(job); } else { yield return job; }
            }
            foreach (var job in failed) { yield return job; }
            """
        );

        report.Verdict.ShouldBe(Verdict.WrongOrder);
        report.Findings[0].Case.ShouldBe("one fails");
    }

    [TestCase("await foreach (var job in Task.WhenEach(jobs)) { yield return job; }")]
    [TestCase("while (jobs.Count > 0) { var job = await Task.WhenAny(jobs); jobs.Remove(job); yield return job; }")]
    [TestCase(
        "var done = Channel.CreateUnbounded<Task<FileDigest>>(); var left = jobs.Count; foreach (var job in jobs) { _ = job.ContinueWith(one => { done.Writer.TryWrite(one); if (Interlocked.Decrement(ref left) == 0) { done.Writer.Complete(); } }); } await foreach (var job in done.Reader.ReadAllAsync()) { yield return job; }"
    )]
    public async Task Each_as_it_is_done_passes(string body)
    {
        var report = await CheckBodyAsync(body);

        report.Findings.ShouldBeEmpty();
        report.Verdict.ShouldBe(Verdict.Passed);
    }

    private Task<KataReport> CheckBodyAsync(string body) =>
        _bench.CheckAsync(
            "hashing/futures",
            $$"""
            async IAsyncEnumerable<Task<FileDigest>> HashAll(IReadOnlyList<string> files, int workers)
            {
                using var permits = new SemaphoreSlim(workers);
                var jobs = files.Select(file => Permitted(file, permits)).ToList();
                {{body}}
            }
            {{Hash}}
            """
        );
}
