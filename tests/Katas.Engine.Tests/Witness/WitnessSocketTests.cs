using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;
using Katas.Engine.Witness;
using Katas.Wire;
using NUnit.Framework;
using Shouldly;

namespace Katas.Engine.Tests.Witness;

public sealed class WitnessSocketTests
{
    private readonly ConcurrentQueue<Message> _reports = new();
    private TemporaryFolder _folder = null!;

    [SetUp]
    public void MakeFolder()
    {
        _reports.Clear();
        _folder = new TemporaryFolder();
    }

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public async Task A_report_is_taken_down_before_it_is_answered()
    {
        using var witness = new WitnessSocket(_folder.At("witness"), (message, _) => _reports.Enqueue(message));
        using var caller = Connect(witness);

        await CallAsync(caller, new JobStarted(5, 1));

        _reports.ShouldBe([new JobStarted(5, 1)]);
    }

    [Test]
    public async Task A_report_comes_with_the_process_that_made_it()
    {
        var processes = new ConcurrentQueue<int>();
        using var witness = new WitnessSocket(_folder.At("witness"), (_, process) => processes.Enqueue(process));
        using var caller = Connect(witness);

        await CallAsync(caller, new JobStarted(5, 1));

        processes.ShouldBe([Environment.ProcessId]);
    }

    [Test]
    public async Task One_caller_that_is_held_holds_no_other()
    {
        using var letGo = new ManualResetEventSlim();
        using var witness = new WitnessSocket(
            _folder.At("witness"),
            (message, _) =>
            {
                _reports.Enqueue(message);
                if (message is JobStarted { Number: 0 })
                {
                    letGo.Wait(House.Deadline).ShouldBeTrue();
                }
            }
        );
        using var held = Connect(witness);
        var holding = CallAsync(held, new JobStarted(0, 1));
        Eventually.True(() => !_reports.IsEmpty, "the first caller is held");

        var others = Enumerable.Range(1, 20).Select(_ => Connect(witness)).ToList();
        await Task.WhenAll(others.Select((caller, i) => CallAsync(caller, new JobStarted(i + 1, 1))));

        holding.IsCompleted.ShouldBeFalse();
        _reports.Count.ShouldBe(21);
        letGo.Set();
        await holding;
        others.ForEach(caller => caller.Dispose());
    }

    [TestCase("GET / HTTP/1.1\r\n\r\n")]
    [TestCase("\u0002\0\0\0\u0001\u00ff")]
    [TestCase("\u0000\0\0\0\u0001\u001e")]
    [TestCase("\u007f\u007f\u007f\u007f\u0001\u001e")]
    public async Task What_is_no_message_ends_its_connection_and_no_other(string garbage)
    {
        using var witness = new WitnessSocket(_folder.At("witness"), (message, _) => _reports.Enqueue(message));
        using var before = Connect(witness);
        using var stranger = Open(witness);
        await stranger.WriteAsync(Encoding.Latin1.GetBytes(garbage));

        await EndAsync(stranger);

        using var after = Connect(witness);
        await CallAsync(before, new JobStarted(1, 1));
        await CallAsync(after, new JobStarted(2, 1));
        _reports.ShouldBe([new JobStarted(1, 1), new JobStarted(2, 1)]);
    }

    [Test]
    public async Task A_caller_that_leaves_in_the_middle_of_a_message_harms_nobody()
    {
        using var witness = new WitnessSocket(_folder.At("witness"), (message, _) => _reports.Enqueue(message));
        for (var round = 1; round <= 20; round++)
        {
            using var leaving = Open(witness);
            await leaving.WriteAsync(new byte[] { 9, 0, 0 });
        }

        using var caller = Connect(witness);
        await CallAsync(caller, new JobStarted(3, 1));

        _reports.ShouldBe([new JobStarted(3, 1)]);
    }

    [Test]
    public async Task Closing_ends_every_connection()
    {
        var witness = new WitnessSocket(_folder.At("witness"), (message, _) => _reports.Enqueue(message));
        using var idle = Open(witness);
        using var caller = Connect(witness);
        await CallAsync(caller, new JobStarted(1, 1));

        witness.Dispose();

        await EndAsync(idle);
        Should.Throw<SocketException>(() => Open(witness));
    }

    /// <summary>The end of the stream, or an error that says that the other side has closed it.</summary>
    private static async Task EndAsync(NetworkStream stream)
    {
        try
        {
            (await Eventually.InTime(stream.ReadAsync(new byte[1]).AsTask())).ShouldBe(0);
        }
        catch (IOException)
        {
            // Closed with bytes of ours unread.
        }
    }

    private static Task CallAsync(FrameStream caller, Message message) =>
        Eventually.InTime(
            Task.Run(() =>
            {
                caller.Write(message);
                caller.Read().ShouldBe(new GoOn());
            })
        );

    private static FrameStream Connect(WitnessSocket witness)
    {
        var stream = Open(witness);
        return new FrameStream(stream, stream, maxFrameBytes: 64);
    }

    private static NetworkStream Open(WitnessSocket witness)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Connect(new UnixDomainSocketEndPoint(witness.Path));
        return new NetworkStream(socket, ownsSocket: true);
    }
}
