using System.Diagnostics;
using System.Runtime.InteropServices;
using Katas.Multiprocessing.Tests.Host;
using NUnit.Framework;
using Shouldly;

namespace Katas.Multiprocessing.Tests;

/// <summary>Something ends, or breaks, at each stage of a job's way; nobody waits for ever.</summary>
public sealed partial class EveryStageTests
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(40);

    [Test]
    public void Workers_killed_while_they_start_are_replaced()
    {
        using var pool = new ProcessPool(3);
        for (var round = 0; round < 5; round++)
        {
            KillAllWorkers();
        }

        pool.Map(x => x + 1, Enumerable.Range(0, 50), chunkSize: 1).ShouldBe(Enumerable.Range(1, 50));
    }

    [Test]
    public void A_worker_killed_while_it_answers_at_length_fails_that_job_alone()
    {
        using var signals = new Signals();
        using var pool = new ProcessPool(1);
        for (var round = 0; round < 5; round++)
        {
            var large = pool.Submit(AnnounceAndAnswerAtLength, signals.At($"done{round}"));
            var pid = int.Parse(signals.Content($"done{round}"));
            Process.GetProcessById(pid).Kill();

            Signals.Until(() => large.IsCompleted, "it has ended one way or the other");
            (large.IsCompletedSuccessfully || large.Exception!.InnerException is WorkerDiedException).ShouldBeTrue();
        }
        pool.Apply(x => x, 3).ShouldBe(3);
    }

    [Test]
    public void A_worker_killed_after_Close_is_replaced_as_long_as_there_is_work()
    {
        using var signals = new Signals();
        using var pool = new ProcessPool(1);
        var doomed = pool.Submit(Jobs.AnnounceAndWait, (signals.At("begun"), signals.At("go")));
        var rest = Enumerable.Range(0, 20).Select(item => pool.Submit(x => x, item)).ToArray();
        var pid = int.Parse(signals.Content("begun"));
        pool.Close();

        Process.GetProcessById(pid).Kill();
        pool.Join();

        doomed.Exception!.InnerException.ShouldBeOfType<WorkerDiedException>();
        rest.Select(task => task.Result).ShouldBe(Enumerable.Range(0, 20));
    }

    [Test]
    public void A_worker_that_is_stopped_is_ended_by_Terminate()
    {
        using var pool = new ProcessPool(2);
        var pids = pool.Map(Jobs.Pid, [0, 1], chunkSize: 1);
        foreach (var pid in pids)
        {
            Kill(pid, Stop).ShouldBe(0);
        }
        var job = pool.Submit(x => x, 1);

        pool.Dispose();

        job.IsCanceled.ShouldBeTrue();
        pids.ShouldAllBe(pid => !Signals.Exists(pid));
    }

    [Test]
    public void A_worker_whose_program_never_ends_is_ended_some_seconds_after_Close()
    {
        using var pool = new ProcessPool(1);
        pool.Apply(NeverLeave, 0).ShouldBe(0);

        pool.Close();
        pool.Join();

        Signals.Children(Environment.ProcessId).ShouldBeEmpty();
    }

    [Test]
    public void A_program_does_what_it_does_at_its_end_when_its_pool_lets_it_go()
    {
        using var signals = new Signals();
        using var pool = new ProcessPool(2);
        pool.Map(MarkTheEnd, [signals.At("a"), signals.At("b")], chunkSize: 1);

        pool.Close();
        pool.Join();

        File.Exists(signals.At("a")).ShouldBeTrue();
        File.Exists(signals.At("b")).ShouldBeTrue();
    }

    [Test]
    public void An_item_that_fails_when_it_is_read_or_written_fails_its_own_job_alone()
    {
        using var pool = new ProcessPool(1);
        var host = Environment.ProcessId;
        var pid = pool.Apply(Jobs.Pid, 0);

        Should
            .Throw<InvalidDataException>(() => pool.Apply(set => set.Count, Set(Trouble.ThrowsElsewhere, host)))
            .Message.ShouldContain("no hash today");
        Should
            .Throw<InvalidDataException>(() => pool.Apply(MakeSet, (Trouble.ThrowsHere, host)))
            .Message.ShouldContain("no hash today");
        Should.Throw<FormatException>(() => pool.Apply(MakeSequence, 3)).Message.ShouldBe("the sequence's own");

        pool.Apply(Jobs.Pid, 0).ShouldBe(pid, "the worker lives");
    }

    [Test]
    public void A_worker_that_ends_while_it_reads_an_item_or_writes_a_result_has_died_with_that_job()
    {
        using var pool = new ProcessPool(1);
        var host = Environment.ProcessId;

        Should
            .Throw<WorkerDiedException>(() => pool.Apply(set => set.Count, Set(Trouble.ExitsElsewhere, host)))
            .ExitCode.ShouldBe(9);
        Should.Throw<WorkerDiedException>(() => pool.Apply(MakeSequence, -1)).ExitCode.ShouldBe(10);
        pool.Apply(x => x, 1).ShouldBe(1);
    }

    [Test]
    public void The_last_jobs_of_a_pool_may_kill_their_workers_one_after_another()
    {
        using var pool = new ProcessPool(2);
        var tasks = Enumerable.Range(0, 10).Select(item => pool.Submit(Jobs.KillOn, (item, item))).ToArray();

        pool.Close();
        pool.Join();

        tasks.ShouldAllBe(task => task.Exception!.InnerException is WorkerDiedException);
        tasks.Select(task => task.Exception!.InnerException).Distinct().Count().ShouldBe(10);
    }

    [Test]
    public void A_failure_with_an_enormous_text_arrives_cut_and_nothing_blocks()
    {
        using var pool = new ProcessPool(2);

        var failures = Enumerable.Range(0, 6).Select(item => pool.Submit(FailAtLength, item)).ToArray();

        foreach (var failure in failures)
        {
            var thrown = Should.Throw<InvalidOperationException>(() => failure.GetAwaiter().GetResult());
            thrown.Message.Length.ShouldBeInRange(1 << 20, (1 << 20) + 1);
        }
    }

    [Test]
    public void A_host_that_forgets_its_pool_ends_all_the_same_and_so_do_its_workers()
    {
        using var host = Process.Start(
            new ProcessStartInfo(WorkerProgramTests.HostProgram, ["forget"])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                Environment = { ["DOTNET_EnableDiagnostics"] = "0" },
            }
        )!;
        var pids = host.StandardOutput.ReadToEnd().Split(' ').Select(int.Parse).ToArray();

        host.WaitForExit(Long).ShouldBeTrue();

        host.ExitCode.ShouldBe(0);
        pids.Length.ShouldBe(2);
        Signals.Until(() => pids.All(pid => !Signals.IsRunning(pid)), "no worker is left");
    }

    [Test]
    public void Ten_MiB_go_to_a_job_and_back()
    {
        using var pool = new ProcessPool(2);
        var block = new byte[10 << 20];
        block[^1] = 7;

        var back = pool.Map(bytes => bytes, [block, block, block, block], chunkSize: 1);

        back.ShouldAllBe(bytes => bytes.Length == 10 << 20 && bytes.Last() == 7);
    }

    private const int Stop = 19;

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int pid, int signal);

    private static void KillAllWorkers()
    {
        // Every child of the tests is a worker of a pool of theirs.
        Signals.Until(() => Signals.Children(Environment.ProcessId).Count > 0, "some worker is there");
        foreach (var pid in Signals.Children(Environment.ProcessId))
        {
            _ = Kill(pid, 9);
        }
    }

    private static byte[] AnnounceAndAnswerAtLength(string done)
    {
        Signals.Raise(done, Environment.ProcessId.ToString());
        return new byte[64 << 20];
    }

    private static int NeverLeave(int ignored)
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) => new ManualResetEventSlim().Wait();
        return ignored;
    }

    private static int MarkTheEnd(string mark)
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Signals.Raise(mark, "");
        return 0;
    }

    private static int FailAtLength(int item) => throw new InvalidOperationException(new string('x', 5 << 20));

    private static HashSet<Awkward> Set(Trouble trouble, int host) => [new Awkward(trouble, host)];

    private static HashSet<Awkward> MakeSet((Trouble Trouble, int Host) item) => Set(item.Trouble, item.Host);

    private static IEnumerable<int> MakeSequence(int count)
    {
        if (count < 0)
        {
            Environment.Exit(10);
        }
        for (var index = 0; index < count; index++)
        {
            yield return index;
        }
        throw new FormatException("the sequence's own");
    }

    public enum Trouble
    {
        ThrowsElsewhere,
        ThrowsHere,
        ExitsElsewhere,
    }

    /// <summary>Its hash code is user code that runs while a set of it is read.</summary>
    public readonly record struct Awkward(Trouble Trouble, int Host)
    {
        public override int GetHashCode()
        {
            var here = Environment.ProcessId == Host;
            return Trouble switch
            {
                Trouble.ThrowsElsewhere when !here => throw new NotSupportedException("no hash today"),
                Trouble.ThrowsHere when here => throw new NotSupportedException("no hash today"),
                Trouble.ExitsElsewhere when !here => Leave(),
                _ => 1,
            };
        }

        private static int Leave()
        {
            Environment.Exit(9);
            return 0;
        }
    }
}
