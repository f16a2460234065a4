using Katas.Multiprocessing.Tests.Host;
using NUnit.Framework;
using Shouldly;

namespace Katas.Multiprocessing.Tests;

public sealed class WorkerProgramTests
{
    internal static string HostProgram => Path.ChangeExtension(typeof(HostJobs).Assembly.Location, null);

    [TearDown]
    public void Restore() => WorkerProgram.UseOwn();

    [Test]
    public void A_program_of_ones_own_can_be_the_worker()
    {
        WorkerProgram.Use(HostProgram, "worker");
        using var pool = new ProcessPool(1);

        var pid = pool.Map(HostJobs.Pid, [0])[0];

        File.ReadAllText($"/proc/{pid}/cmdline").ShouldContain("worker");
    }

    [Test]
    public void Without_shared_memory_everything_works_one_chunk_at_a_time()
    {
        Assume.That(File.Exists("/bin/bash"));
        const string closeAll =
            """for fd in /proc/$$/fd/*; do n=${fd##*/}; [ "$n" -gt 2 ] && eval "exec $n>&-"; done; exec "$0" worker""";
        WorkerProgram.Use("/bin/bash", "-c", closeAll, HostProgram);
        using var pool = new ProcessPool(2);

        pool.Map(Jobs.Echo, Enumerable.Repeat("x", 500), chunkSize: 1).Length.ShouldBe(500);
        pool.Map(x => x + 1, Enumerable.Range(0, 5000)).Sum().ShouldBe(Enumerable.Range(1, 5000).Sum());
        var tasks = Enumerable.Range(0, 20).Select(item => pool.Submit(Jobs.KillOn, (item, 7))).ToArray();
        Should.Throw<WorkerDiedException>(() => tasks[7].GetAwaiter().GetResult());
        tasks.Where((_, item) => item != 7).Select(task => task.GetAwaiter().GetResult()).Count().ShouldBe(19);
    }

    [TestCase("/no/such/program", "cannot be started")]
    [TestCase("/bin/false", "ended before they were ready")]
    [TestCase("/bin/cat", "is none")]
    public void A_program_that_is_no_worker_fails_every_job_with_a_clear_word(string program, string words)
    {
        WorkerProgram.Use(program);
        using var pool = new ProcessPool(2);

        Should.Throw<WorkerStartException>(() => pool.Map(Jobs.Pid, [1, 2, 3])).Message.ShouldContain(words);
        Should.Throw<WorkerStartException>(() => pool.Submit(Jobs.Pid, 1)).Message.ShouldContain(words);
    }

    [Test]
    public void A_program_that_prints_instead_of_greeting_is_told_apart()
    {
        WorkerProgram.Use(HostProgram, "gibberish");
        using var pool = new ProcessPool(1);

        Should.Throw<WorkerStartException>(() => pool.Map(Jobs.Pid, [1])).Message.ShouldContain("is none");
    }
}
