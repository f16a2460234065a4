using System.Net.Sockets;
using Katas.Engine.Catalog;
using Katas.Engine.Checking;
using Katas.Engine.Isolation;
using Katas.Engine.Witness;
using Katas.Judging;
using Katas.Wire;
using NUnit.Framework;
using Shouldly;

namespace Katas.Engine.Tests.Checking;

/// <summary>A room without a runner: the test is the script's process.</summary>
public sealed class RoomTests
{
    private RunFolder _run = null!;
    private Room _room = null!;

    [SetUp]
    public async Task OpenAsync()
    {
        _run = RunFolder.Create();
        _room = await Room.OpenAsync(_run, new KataId(TaskKind.Factorial, Strategy.Locked));
        _room.Gates.Begin(hold: true, () => { });
        _room.Ledger.Begin(hold: true, () => { });
    }

    [TearDown]
    public async Task CloseAsync()
    {
        await _room.DisposeAsync();
        _run.Dispose();
    }

    [Test]
    public async Task A_job_that_announces_itself_waits_at_its_gate_until_it_is_let_go()
    {
        using var line = Connect();
        var call = CallAsync(line, new JobStarted(5, Environment.ProcessId));
        Eventually.True(() => _room.Gates.Held.Count == 1, "the call has come");

        call.IsCompleted.ShouldBeFalse();
        var job = _room.Gates.Held[0];
        // The first thread has its process's number.
        (job.Key, job.Process, job.Thread).ShouldBe(("5", Environment.ProcessId, Environment.ProcessId));
        _room.Gates.Open(job);

        (await Eventually.InTime(call)).ShouldBe(new GoOn());
        // Whoever was answered may know it before the judge has noted it.
        Eventually.True(() => !_room.Gates.IsInside("5"), "the job has left its gate");
    }

    [Test]
    public async Task A_file_that_was_left_before_the_function_ended_is_nothing_left_running()
    {
        using var child = Children.Start("sh", "-c", "read end");
        var script = new ScriptProcesses(child.Id);
        var paths = Enumerable.Range(0, 20).Select(i => Path.Combine(_room.NewCaseFolder(), $"{i}")).ToList();
        using var files = new FileGates(_room.Gates, paths.ToDictionary(path => path, _ => new byte[10]), script);

        foreach (var path in paths)
        {
            // The news of it is still on its way.
            await File.OpenRead(path).DisposeAsync();
            var left = await Afterwards.LookAsync(_room, script, files, thoroughly: true, TimeProvider.System);

            left.ShouldBe(Aftermath.None with { Jobs = left.Jobs });
            left.Jobs.ShouldBeEmpty();
        }
        child.StandardInput.Close();
        await Eventually.InTime(child.WaitForExitAsync());
    }

    [Test]
    public async Task An_entry_waits_inside_until_it_is_let_out()
    {
        using var line = Connect();
        var call = CallAsync(line, new EntryAppended(new FactorialAnswer(5, 120), 77, "a.csx", 3));
        Eventually.True(() => _room.Ledger.IsOccupied, "the entry has come");

        call.IsCompleted.ShouldBeFalse();
        _room.Ledger.LetOut(holdOn: true);

        (await Eventually.InTime(call)).ShouldBe(new GoOn());
        _room.Ledger.Entries.ShouldBe([new FactorialAnswer(5, 120)]);
    }

    [Test]
    public async Task Calls_that_come_together_are_held_together()
    {
        var lines = Enumerable.Range(0, 20).Select(_ => Connect()).ToList();
        var calls = lines.Select((line, n) => CallAsync(line, new JobStarted(n, n))).ToList();

        Eventually.True(() => _room.Gates.Held.Count == 20, "all calls have come");

        _room.Gates.OpenAll();
        await Eventually.InTime(Task.WhenAll(calls));
        lines.ForEach(line => line.Dispose());
    }

    [Test]
    public async Task A_room_that_is_closed_holds_nobody()
    {
        using var line = Connect();
        using var other = Connect();
        var calls = new[]
        {
            CallAsync(line, new JobStarted(5, 77)),
            CallAsync(other, new EntryAppended(null, 77, "", 0)),
        };
        Eventually.True(() => _room.Gates.Held.Count == 1 && _room.Ledger.IsOccupied, "both are held");

        await Eventually.InTime(_room.DisposeAsync().AsTask());

        foreach (var call in calls)
        {
            // An answer, or the end of the line: whoever waits is woken.
            (await Eventually.InTime(call.ContinueWith(_ => true))).ShouldBeTrue();
        }
    }

    private static Task<Message?> CallAsync(FrameStream line, Message message) =>
        Task.Factory.StartNew(
            () =>
            {
                line.Write(message);
                return line.Read();
            },
            TaskCreationOptions.LongRunning
        );

    private FrameStream Connect()
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Connect(new UnixDomainSocketEndPoint(_room.Surroundings()["KATAS_WITNESS"]));
        var stream = new NetworkStream(socket, ownsSocket: true);
        return new FrameStream(stream, stream, maxFrameBytes: 64);
    }
}
