using Katas.Judging;
using NUnit.Framework;
using Shouldly;

namespace Katas.Engine.Tests.Checking;

/// <summary>What goes on when the function has ended, and what never ends.</summary>
[Parallelizable(ParallelScope.All)]
public sealed class AfterwardsTests
{
    private const string Hash =
        "static FileDigest Hash(string file) => new(file, Convert.ToHexStringLower(MD5.HashData(File.ReadAllBytes(file))));";

    private Bench _bench = null!;

    [OneTimeSetUp]
    public void Open() => _bench = Bench.Holding("case-seconds: 8");

    [OneTimeTearDown]
    public async Task CloseAsync() => await _bench.DisposeAsync();

    [Test]
    public async Task A_job_that_is_held_when_the_function_has_ended_was_left_running()
    {
        // The failure comes out at once, and nobody waits for the others.
        var report = await _bench.CheckAsync(
            "hashing/thread-pool",
            $$"""
            FileDigest[] HashAll(IReadOnlyList<string> files, int workers)
            {
                using var permits = new Semaphore(workers, workers);
                var failed = new TaskCompletionSource<FileDigest[]>();
                var digests = new FileDigest[files.Count];
                var left = files.Count;
                var next = -1;
                for (var w = 0; w < workers; w++)
                {
                    new Thread(() =>
                    {
                        try
                        {
                            for (int i; (i = Interlocked.Increment(ref next)) < files.Count; )
                            {
                                digests[i] = Hash(files[i]);
                                if (Interlocked.Decrement(ref left) == 0) { failed.TrySetResult(digests); }
                            }
                        }
                        catch (Exception e) { failed.TrySetException(e); }
                    }) { IsBackground = true }.Start();
                }
                return failed.Task.GetAwaiter().GetResult();
            }
            {{Hash}}
            """
        );

        report.Verdict.ShouldBe(Verdict.LeftRunning);
        report.Findings[0].Case.ShouldBe("one fails");
        report.Score.Correct.ShouldBe(50);
    }

    [Test]
    public async Task Results_that_nobody_waits_for_earn_nothing()
    {
        // Held, so that none of them can have come before the end.
        var script = await File.ReadAllTextAsync(
            Path.Join(House.Root, "tests/submissions/left-running-threads-not-joined/factorial/locked.csx")
        );

        var report = await _bench.CheckAsync("factorial/locked", script);

        report.Verdict.ShouldBe(Verdict.LeftRunning);
        report.Score.Correct.ShouldBe(0);
    }

    [TestCase("_ = Task.Run(() => { while (true) { } });")]
    [TestCase("new Thread(() => { while (true) { } }) { IsBackground = true }.Start();")]
    public async Task A_task_that_nobody_waits_for_was_left_running(string statement)
    {
        var report = await _bench.CheckBodyAsync($"Factorial[] all = {Bench.Right}; {statement} return all;");

        report.Verdict.ShouldBe(Verdict.LeftRunning);
        report.Findings[0].Message.ShouldBe("The function had ended, and a thread went on working.");
    }

    [TestCase("var pool = new ProcessPool(workers); return pool.Map(Compute, numbers, 1);")]
    [TestCase(
        "var pool = new ProcessPool(workers); var all = pool.Map(Compute, numbers, 1); pool.Close(); return all;"
    )]
    public async Task A_pool_that_nobody_joins_or_disposes_of_was_left_running(string body)
    {
        var report = await _bench.CheckAsync(
            "factorial/process-pool",
            $"ProcessPool? kept;\nFactorial[] ComputeAll(IReadOnlyList<int> numbers, int workers) {{ {body.Replace("return", "kept = pool; return")} }}\n{Bench.Compute}"
        );

        // After Close the workers go by themselves, within the time they are given.
        report.Verdict.ShouldBe(body.Contains("Close") ? Verdict.Passed : Verdict.LeftRunning);
        report.Score.Correct.ShouldBe(50);
    }

    [TestCase("System.Diagnostics.Process.Start(\"sleep\", \"600\");")]
    [TestCase("System.Diagnostics.Process.Start(\"sh\", [\"-c\", \"sleep 600 &\"]).WaitForExit();")]
    public async Task A_process_that_nobody_ends_was_left_running(string statement)
    {
        var report = await _bench.CheckBodyAsync($"{statement} return {Bench.Right};");

        report.Verdict.ShouldBe(Verdict.LeftRunning);
        report.Findings[0].Message.ShouldBe("The function had ended, and 1 process was still there.");
    }

    [Test]
    public async Task Two_locks_in_opposite_order_hang()
    {
        var report = await CheckLocksAsync("n % 2 == 0 ? (one, other) : (other, one)", "met.Signal(); met.Wait();");

        report.Verdict.ShouldBe(Verdict.Hung);
        report.Findings[0].Message.ShouldContain("nothing ran any more");
    }

    [Test]
    public async Task Two_locks_in_the_same_order_pass()
    {
        var report = await CheckLocksAsync("(one, other)");

        report.Findings.ShouldBeEmpty();
        report.Verdict.ShouldBe(Verdict.Passed);
    }

    [Test]
    public async Task A_file_that_is_read_a_second_time_is_the_wrong_structure()
    {
        var report = await _bench.CheckAsync(
            "hashing/sequential",
            $$"""
            List<FileDigest> HashAll(IReadOnlyList<string> files, int workers)
            {
                foreach (var file in files) { File.ReadAllBytes(file); }
                return [.. files.Select(Hash)];
            }
            {{Hash}}
            """
        );

        report.Verdict.ShouldBe(Verdict.WrongStructure);
    }

    [Test]
    public async Task A_file_that_two_have_open_at_once_is_the_wrong_structure()
    {
        var report = await _bench.CheckAsync(
            "hashing/sequential",
            """
            List<FileDigest> HashAll(IReadOnlyList<string> files, int workers) => [.. files.Select(Hash)];
            static FileDigest Hash(string file)
            {
                using var peek = File.OpenRead(file);
                using var content = File.OpenRead(file);
                return new(file, Convert.ToHexStringLower(MD5.HashData(content)));
            }
            """
        );

        report.Verdict.ShouldBe(Verdict.WrongStructure);
        report.Findings[0].Message.ShouldContain("was begun more than once");
    }

    [Test]
    public async Task A_script_that_deletes_its_files_is_no_fault_of_ours()
    {
        var report = await _bench.CheckAsync(
            "hashing/sequential",
            $$"""
            List<FileDigest> HashAll(IReadOnlyList<string> files, int workers) =>
                [.. files.Select(file => { var digest = Hash(file); File.Delete(file); return digest; })];
            {{Hash}}
            """
        );

        report.Verdict.ShouldNotBe(Verdict.HarnessFault, report.Output);
    }

    /// <param name="meet">What is done under the first lock: where the two differ, an even and an odd job can meet there.</param>
    private Task<KataReport> CheckLocksAsync(string order, string meet = "") =>
        _bench.CheckAsync(
            "factorial/locked",
            $$"""
            void ComputeAll(IReadOnlyList<int> numbers, int workers, Ledger<Factorial> ledger)
            {
                var (one, other) = (new object(), new object());
                using var met = new CountdownEvent(2);
                Parallel.ForEach(
                    Partitioner.Create(numbers, EnumerablePartitionerOptions.NoBuffering),
                    new ParallelOptions { MaxDegreeOfParallelism = workers },
                    n =>
                    {
                        var done = Compute(n);
                        var (first, second) = {{order}};
                        lock (first)
                        {
                            {{meet}}
                            lock (second) { ledger.Append(done); }
                        }
                    });
            }
            {{Bench.Compute}}
            """
        );
}
