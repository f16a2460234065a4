using System.Diagnostics;
using System.Net.Sockets;
using CsCheck;
using Katas.Multiprocessing.Codecs;
using Katas.Multiprocessing.Hosting;
using Katas.Multiprocessing.Sharing;
using Katas.Multiprocessing.Wire;
using NUnit.Framework;
using Shouldly;

namespace Katas.Multiprocessing.Tests;

/// <summary>Bytes that nobody meant: on the line between host and worker, and on the socket of shared objects.</summary>
public sealed class FuzzTests
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(40);

    [TearDown]
    public void Restore() => WorkerProgram.UseOwn();

    [Test]
    public void Messages_come_back_whole_however_the_stream_is_cut() =>
        Gen.Select(Gen.Select(Gen.Byte, Gen.Byte.Array[0, 300]).Array[0, 20], Gen.Int[1, 97])
            .Sample(
                (messages, cut) =>
                {
                    var stream = new List<byte>();
                    foreach (var (kind, content) in messages)
                    {
                        stream.Add(kind);
                        stream.AddRange(BitConverter.GetBytes(content.Length));
                        stream.AddRange(content);
                    }
                    var back = new List<(byte, byte[])>();
                    var buffer = new MessageBuffer();
                    foreach (var part in stream.Chunk(cut))
                    {
                        buffer.Append(part);
                        while (buffer.TryTake(out var message))
                        {
                            back.Add((message.Kind, buffer.Bytes.AsSpan(message.Offset, message.Length).ToArray()));
                        }
                    }
                    return back.Count == messages.Length
                        && back.Zip(messages)
                            .All(pair =>
                                pair.First.Item1 == pair.Second.Item1
                                && pair.First.Item2.SequenceEqual(pair.Second.Item2)
                            );
                },
                iter: 2_000
            );

    [Test]
    public void Any_stream_is_cut_into_messages_or_said_to_be_none() =>
        Gen
            .Byte.Array[0, 200]
            .Array[1, 5]
            .Sample(
                parts =>
                {
                    var buffer = new MessageBuffer();
                    try
                    {
                        foreach (var part in parts)
                        {
                            buffer.Append(part);
                            var whole = buffer.CountWhole(_ => true);
                            for (var taken = 0; taken < whole; taken++)
                            {
                                buffer.TryTake(out var message).ShouldBeTrue();
                                (message.Offset + message.Length).ShouldBeLessThanOrEqualTo(buffer.Bytes.Length);
                            }
                            buffer.TryTake(out _).ShouldBeFalse();
                        }
                    }
                    catch (InvalidDataException)
                    {
                        // Clear enough.
                    }
                },
                iter: 5_000
            );

    [Test]
    public void A_worker_that_babbles_fails_its_jobs_and_hangs_nobody([Range(1, 12)] int seed)
    {
        WorkerProgram.Use(WorkerProgramTests.HostProgram, "babble", seed.ToString());
        using var pool = new ProcessPool(2);

        var tasks = Enumerable.Range(0, 4).Select(item => pool.Submit(Jobs.Echo, $"item {item}")).ToArray();

        foreach (var task in tasks)
        {
            Signals.Until(() => task.IsCompleted, "it has ended");
        }
    }

    [Test]
    public void A_worker_that_loses_its_way_between_answers_leaves_no_item_waiting()
    {
        WorkerProgram.Use(WorkerProgramTests.HostProgram, "stray");
        using var pool = new ProcessPool(1);

        var map = pool.MapAsync(Jobs.Echo, ["a", "b", "c", "d"], chunkSize: 4);

        Signals.Until(() => map.IsCompleted, "it has ended");
        map.Exception!.InnerException.ShouldBeOfType<InvalidDataException>();
    }

    [Test]
    public void A_worker_that_is_told_nonsense_ends([Range(1, 8)] int seed)
    {
        var random = new Random(seed);
        var bytes = new byte[random.Next(1, 4000)];
        random.NextBytes(bytes);
        if (seed % 2 == 0)
        {
            // A kind that there is, and a length that may be meant.
            bytes[0] = (byte)random.Next(1, 6);
            BitConverter.TryWriteBytes(bytes.AsSpan(1), Math.Max(0, bytes.Length - 5));
        }
        var command = Command.OwnWorker();
        using var worker = Process.Start(
            new ProcessStartInfo(command.FileName, command.Arguments)
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                Environment = { ["DOTNET_EnableDiagnostics"] = "0", ["DOTNET_DbgEnableMiniDump"] = "0" },
            }
        )!;
        worker.ErrorDataReceived += (_, _) => { };
        worker.BeginErrorReadLine();
        worker.OutputDataReceived += (_, _) => { };
        worker.BeginOutputReadLine();

        try
        {
            worker.StandardInput.BaseStream.Write(bytes);
            worker.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has left before it had read all.
        }

        worker.WaitForExit(Long).ShouldBeTrue();
    }

    [Test]
    public void Nonsense_on_the_socket_of_shared_objects_harms_nobody()
    {
        using var queue = new JoinableQueue<string>();
        using var shared = new SharedDictionary<string, int>();
        var path = ((ISharedObject)queue).Address.SocketPath;
        var ids = new[] { ((ISharedObject)queue).Address.Id, ((ISharedObject)shared).Address.Id };

        Gen.Select(Gen.Bool, Gen.Int[0, 1], Gen.Byte[0, 6], Gen.Byte.Array[0, 60])
            .Sample(
                (framed, which, operation, bytes) =>
                {
                    using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                    socket.Connect(new UnixDomainSocketEndPoint(path));
                    socket.Send(framed ? Request(operation, ids[which], bytes) : bytes);
                    socket.Shutdown(SocketShutdown.Send);
                    var answer = new byte[1000];
                    while (socket.Receive(answer) > 0)
                    {
                        // Whatever it says, it comes to an end.
                    }
                },
                iter: 300,
                threads: 1
            );

        queue.Put("still here");
        shared["still"] = 1;
        using var pool = new ProcessPool(1);
        pool.Apply(both => both.shared.ContainsKey("still"), (shared, queue)).ShouldBeTrue();
    }

    private static byte[] Request(byte operation, Guid id, byte[] bytes)
    {
        var writer = new ByteWriter();
        writer.Byte(operation);
        writer.Raw(bytes.Length + 16);
        writer.Raw(id);
        writer.Bytes(bytes);
        return writer.ToArray();
    }
}
