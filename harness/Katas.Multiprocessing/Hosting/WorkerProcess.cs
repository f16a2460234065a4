using System.Diagnostics;
using System.IO.Pipes;
using System.Runtime.InteropServices;
using Katas.Multiprocessing.Codecs;
using Katas.Multiprocessing.Sharing;
using Katas.Multiprocessing.Wire;

namespace Katas.Multiprocessing.Hosting;

/// <summary>One worker process and the pipes to it. The only place where the library starts a process.</summary>
internal sealed class WorkerProcess : IDisposable
{
    // What is started while one worker's shared page is inheritable would inherit it as well.
    private static readonly Lock Starting = new();

    // The runtime's defaults suit long-lived servers. A worker's first second counts: no instrumented code, hot methods compiled at once,
    // a nursery that fits the cache. And no diagnostic port, whose socket file in the temp folder a killed process leaves behind.
    private static readonly (string Name, string Value)[] Tuning =
    [
        ("DOTNET_TieredPGO", "0"),
        ("DOTNET_TC_CallCountingDelayMs", "0"),
        ("DOTNET_GCgen0size", "400000"),
        ("DOTNET_EnableDiagnostics", "0"),
    ];

    // Fewer wake-ups for large values, and still far from what the system allows a user's pipes in all.
    private const int PipeSize = 256 * 1024;
    private const int SmallestPipe = 4096;

    private readonly Process process;
    private readonly SafeHandle input;

    // Used by one thread alone, which also closes it.
    private readonly SafeHandle output;
    private readonly MessageBuffer messages = new();
    private readonly string socketPath = SharedServer.ChoosePath();
    private SharedPage? page;

    private WorkerProcess(Process process, SharedPage? page)
    {
        this.process = process;
        this.page = page;
        Id = process.Id;
        input = ((AnonymousPipeClientStream)process.StandardInput.BaseStream).SafePipeHandle;
        output = ((AnonymousPipeClientStream)process.StandardOutput.BaseStream).SafePipeHandle;
        // Small frames may leave half of each page of the pipe empty.
        UnreadLimit = Native.WidenPipe((int)input.DangerousGetHandle(), PipeSize) / 2;
        Native.WidenPipe((int)output.DangerousGetHandle(), PipeSize);
        Native.NeverBlock((int)input.DangerousGetHandle());
    }

    public int Id { get; }

    /// <summary>Bytes that fit in the pipe while nobody reads.</summary>
    public int UnreadLimit { get; }

    /// <summary>Null where the system or the worker's program has none: then nothing is sent ahead.</summary>
    public SharedPage? Page => page;

    public MessageBuffer Messages => messages;

    /// <exception cref="WorkerStartException">The program cannot be started.</exception>
    public static WorkerProcess Start(Command command, WorkerTerms terms)
    {
        var start = new ProcessStartInfo(command.FileName, command.Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in Tuning)
        {
            start.Environment.TryAdd(name, value);
        }
        SharedPage? page = null;
        try
        {
            lock (Starting)
            {
                var memory = Native.CreateMemory(SharedPage.Size);
                page = SharedPage.Map(memory);
                var inherited = page is null ? -1 : Native.DuplicateForChildren(memory);
                try
                {
                    var worker = new WorkerProcess(Process.Start(start)!, page);
                    worker.Greet(command, inherited, terms.Initialization);
                    return worker;
                }
                finally
                {
                    CloseAll(memory, inherited);
                }
            }
        }
        catch (Exception failure)
            when (failure
                    is System.ComponentModel.Win32Exception
                        or FileNotFoundException
                        or PlatformNotSupportedException
            )
        {
            page?.Dispose();
            throw new WorkerStartException(
                $"The worker {command.FileName} cannot be started: {failure.Message}",
                failure
            );
        }
    }

    /// <summary>Sends all of it, and waits for room where there is none.</summary>
    public void Send(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var count = SendSome(bytes);
            if (count < 0)
            {
                return;
            }
            bytes = bytes[count..];
            if (!bytes.IsEmpty)
            {
                WhileOpen(Native.WaitForRoom);
            }
        }
    }

    /// <summary>Sends what there is room for, maybe nothing; -1 where the worker has ended: whoever reads from it takes care of what it had.</summary>
    public int SendSome(ReadOnlySpan<byte> bytes)
    {
        var taken = false;
        try
        {
            // Another thread may close it meanwhile.
            input.DangerousAddRef(ref taken);
            return Native.WriteSome((int)input.DangerousGetHandle(), bytes);
        }
        catch (ObjectDisposedException)
        {
            return -1;
        }
        finally
        {
            if (taken)
            {
                input.DangerousRelease();
            }
        }
    }

    /// <summary>Waits until there is something to receive or room to send.</summary>
    public (bool Receive, bool Send) WaitForEither()
    {
        var (receive, send) = (true, true);
        WhileOpen(descriptor => (receive, send) = Native.WaitForEither((int)output.DangerousGetHandle(), descriptor));
        return (receive, send);
    }

    /// <summary>Waits for more of the worker's messages; false when it has ended.</summary>
    public bool Receive()
    {
        try
        {
            var count = Native.Read((int)output.DangerousGetHandle(), messages.Room());
            messages.Filled(count);
            return count > 0;
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>Waits for more of the worker's messages, for some time; false when it has ended, null when nothing came.</summary>
    public bool? ReceiveWithin(TimeSpan timeout) =>
        Native.WaitForInput((int)output.DangerousGetHandle(), timeout) ? Receive() : null;

    /// <summary>The worker has no page to share: from now on nothing is looked for there.</summary>
    public void DropPage()
    {
        page?.Dispose();
        page = null;
    }

    /// <summary>Lets an idle worker go, in an orderly way: it runs what its program does at the end, for a few seconds at most.</summary>
    public void LetGo()
    {
        Send([(byte)ToWorker.Leave, 0, 0, 0, 0]);
        CloseInput();
    }

    /// <summary>A worker ends at the end of its input, whatever it is doing. May be called more than once.</summary>
    public void CloseInput() => input.Dispose();

    public void Kill()
    {
        try
        {
            process.Kill();
        }
        catch (Exception failure) when (failure is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It has gone already.
        }
    }

    /// <summary>After the end of its output: takes what the worker had answered and not sent, and waits until the process has gone.</summary>
    /// <returns>The exit code; 128 + signal where a signal ended it.</returns>
    public unsafe int End()
    {
        // A process whose pipes are closed has its exit code already; one that only closed them is of no more use.
        Kill();
        process.WaitForExit();
        if (page is not null)
        {
            // Stream positions tell how much of the outbox had been sent when the end came, be it in the middle of a write.
            var from = messages.Received - page.OutboxBase;
            var to = page.OutboxPublished - page.OutboxBase;
            if (from >= 0 && from < to && to <= SharedPage.OutboxSize)
            {
                messages.Append(new ReadOnlySpan<byte>(page.Outbox + from, (int)(to - from)));
            }
        }
        return process.ExitCode;
    }

    public void Dispose()
    {
        CloseInput();
        File.Delete(socketPath);
        output.Dispose();
        process.Dispose();
        page?.Dispose();
        page = null;
    }

    private static void CloseAll(params ReadOnlySpan<int> descriptors)
    {
        foreach (var descriptor in descriptors)
        {
            if (descriptor >= 0)
            {
                Native.Close(descriptor);
            }
        }
    }

    private void WhileOpen(Action<int> use)
    {
        var taken = false;
        try
        {
            input.DangerousAddRef(ref taken);
            use((int)input.DangerousGetHandle());
        }
        catch (ObjectDisposedException)
        {
            // Nothing more is to be sent.
        }
        finally
        {
            if (taken)
            {
                input.DangerousRelease();
            }
        }
    }

    private void Greet(Command command, int memory, byte[]? initialization)
    {
        var content = new ByteWriter();
        content.Raw(Protocol.HostSays);
        content.Raw(Protocol.Version);
        content.Raw(memory);
        content.Text(socketPath);
        content.Count(command.Arguments.Count);
        content.Text(command.FileName);
        foreach (var argument in command.Arguments)
        {
            content.Text(argument);
        }
        var messages = new ByteWriter();
        Add(messages, ToWorker.Setup, content.Written);
        if (initialization is not null)
        {
            Add(messages, ToWorker.Initialize, initialization);
        }
        if (messages.Length <= SmallestPipe)
        {
            Send(messages.Written);
            return;
        }
        // An initializer's argument may be larger than the pipe, and the worker may be none that reads it.
        new Thread(() => Send(messages.Written), 128 * 1024) { IsBackground = true, Name = "pool greeting" }.Start();
    }

    private static void Add(ByteWriter messages, ToWorker kind, ReadOnlySpan<byte> content)
    {
        messages.Byte((byte)kind);
        messages.Raw(content.Length);
        messages.Bytes(content);
    }
}
