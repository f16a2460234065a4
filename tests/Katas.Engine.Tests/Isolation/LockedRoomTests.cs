using Katas.Engine.Isolation;
using NUnit.Framework;
using Shouldly;

namespace Katas.Engine.Tests.Isolation;

/// <summary>Small programs of the system in real rooms, in every tier that this machine can lock for this user.</summary>
[TestFixture(IsolationTier.Full)]
[TestFixture(IsolationTier.Namespaces)]
public sealed class LockedRoomTests(IsolationTier tier)
{
    private RunFolder _run = null!;
    private Cell _cell = null!;

    [SetUp]
    public void Open()
    {
        var host = HostProbe.Look(House.Tools, tier);
        Assume.That(host.Tier, Is.EqualTo(tier), () => string.Join(' ', host.Lacking));
        _run = RunFolder.Create(host);
        _cell = _run.NewCell();
    }

    [TearDown]
    public void Close()
    {
        _cell?.Dispose();
        _run?.Dispose();
        if (_run is not null)
        {
            Directory.Exists(_run.Path).ShouldBeFalse();
            var own = OwnCgroups.OfThisProcess();
            foreach (
                var group in new[] { own.Of("memory"), own.Of("pids"), own.Of("cpuacct"), own.Unified }.OfType<string>()
            )
            {
                Directory.Exists(Path.Join(group, Path.GetFileName(_run.Path))).ShouldBeFalse();
            }
        }
    }

    [Test]
    public async Task A_program_runs_and_its_exit_code_comes_out() => (await RunAsync("exit 7")).Code.ShouldBe(7);

    [Test]
    public async Task A_program_runs_where_whoever_waited_to_become_it_was_ended()
    {
        // Those of this run alone: their groups have its name.
        var run = Path.GetFileName(_run.Path);
        var shells = ProcFiles
            .Children(Environment.ProcessId)
            .Where(child =>
                ProcFiles.Read($"/proc/{child}/cmdline") is var line
                && line.Contains(LaunchScripts.Doorman)
                && line.Contains(run)
            )
            .ToList();
        shells.ForEach(NativeCalls.End);
        Eventually.True(() => !shells.Exists(ProcFiles.IsAlive), "they have gone");

        (await RunAsync("exit 7")).Code.ShouldBe(7);
    }

    [Test]
    public async Task A_signal_comes_out_as_one() => (await RunAsync("kill -9 $$")).Code.ShouldBe(128 + 9);

    [Test]
    public async Task It_sees_its_own_processes_alone()
    {
        var (_, printed) = await RunAsync("for p in /proc/[0-9]*; do echo one; done");

        // The room's first, itself, and nothing else.
        printed.ShouldBe("one\none\n");
    }

    [Test]
    public async Task It_can_write_to_its_own_folder_alone()
    {
        var (_, printed) = await RunAsync(
            "for d in / /usr /dev /proc /tmp /dev/shm; do (echo > $d/x) 2> /dev/null && echo $d; done"
        );

        printed.ShouldBe("/tmp\n/dev/shm\n");
    }

    [Test]
    public async Task It_has_no_capabilities_and_gets_none()
    {
        var (_, printed) = await RunAsync("grep -E '^(CapEff|CapBnd|NoNewPrivs|Seccomp):' /proc/self/status");

        printed.ShouldBe("CapEff:\t0000000000000000\nCapBnd:\t0000000000000000\nNoNewPrivs:\t1\nSeccomp:\t2\n");
    }

    [Test]
    public async Task What_is_shown_it_can_read_and_not_change()
    {
        var room = _run.NewRoom();
        _cell.Admit(room);
        File.WriteAllText(Path.Join(room, "input"), "hello");

        var (_, printed) = await RunAsync(
            $"cat {room}/input; (echo > {room}/input) 2> /dev/null || echo ' kept'",
            room
        );

        printed.ShouldBe("hello kept\n");
    }

    [Test]
    public async Task The_kit_beside_an_installed_commands_programs_is_not_shown()
    {
        var room = _run.NewRoom();
        _cell.Admit(room);
        Directory.CreateDirectory(Path.Join(room, "kit", "solutions"));
        File.WriteAllText(Path.Join(room, "runner"), "program");

        var (_, printed) = await RunAsync(
            $"cat {room}/runner; ls -A {room}/kit; (echo > {room}/kit/x) 2> /dev/null || echo ' kept'",
            room
        );

        printed.ShouldBe("program kept\n");
    }

    [Test]
    public async Task The_end_of_its_line_is_the_end_of_the_line()
    {
        await using var child = Start("exec 1>&- 0<&-; sleep 600");

        // Whoever holds it open besides the program would keep the judge waiting.
        (await Eventually.InTime(Task.Run(() => child.Frames.Read()))).ShouldBeNull();
    }

    [Test]
    public async Task It_is_ended_with_all_that_it_started()
    {
        var child = Start("setsid sleep 600 & sleep 600 & echo started >&2; wait");
        await using (child)
        {
            Eventually.True(() => child.Printed.Head().Contains("started"), "it has started them");
            Eventually.True(() => child.LivingTree().Count == 3, "all are seen");
            var all = child.LivingTree();

            (await Eventually.InTime(child.EndAsync())).ShouldBeEmpty();

            all.ShouldAllBe(process => !RoomProcesses.IsRunning(process));
        }
    }

    [Test]
    public async Task Its_program_is_known_by_the_systems_number()
    {
        await using var child = Start("echo started >&2; exec sleep 600");
        Eventually.True(() => child.Printed.Head().Contains("started"), "it runs");

        Eventually.True(() => File.ReadAllText($"/proc/{child.Id}/comm") == "sleep\n", "it is that one");
    }

    [Test]
    public async Task What_it_takes_is_seen()
    {
        await using var child = Start("while :; do :; done");

        // Time is told in hundredths of a second where there are no control groups.
        Eventually.True(() => child.Consumption().Processor > TimeSpan.Zero, "its work is seen");

        var taken = child.Consumption();
        taken.Tasks.ShouldBeGreaterThan(0);
        taken.MemoryRanOut.ShouldBeFalse();
        taken.TasksRanOut.ShouldBeFalse();
    }

    private async Task<(int Code, string Printed)> RunAsync(string script, params string[] windows)
    {
        await using var child = Start(script, windows);
        var code = await Eventually.InTime(child.ExitCodeAsync(House.Deadline));
        return (code.ShouldNotBeNull(), await Eventually.InTime(child.Printed.TailAsync(House.Deadline)));
    }

    /// <summary>What it prints on its first output would be frames; it is sent where all else goes.</summary>
    private ChildProcess Start(string script, params string[] windows) =>
        ChildProcess.Start(
            new ChildCommand(
                "/bin/sh",
                ["-c", script.StartsWith("exec 1>&-", StringComparison.Ordinal) ? script : $"exec >&2; {script}"],
                _run.Path,
                Surroundings.For(_run.Path),
                MaxFrameBytes: 1024,
                OutputLimitBytes: 1 << 20
            )
            {
                Windows = windows,
            },
            _cell
        );
}
