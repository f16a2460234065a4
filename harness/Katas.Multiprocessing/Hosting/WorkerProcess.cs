using System.Diagnostics;
using System.IO.Pipes;
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

    private readonly Process process;
    private readonly Stream input;
    private readonly Stream output;
    private readonly MessageBuffer messages = new();
    private readonly string socketPath = SharedServer.ChoosePath();
    private SharedPage? page;

    private WorkerProcess(Process process, SharedPage? page)
    {
        this.process = process;
        this.page = page;
        Id = process.Id;
        input = process.StandardInput.BaseStream;
        output = process.StandardOutput.BaseStream;
        // Small frames may leave half of each page of the pipe empty.
        UnreadLimit = Widen(input) / 2;
        Widen(output);
    }

    public int Id { get; }

    /// <summary>Bytes that may be on their way to a worker at work: more could block the sender while the worker is blocked answering.</summary>
    public int UnreadLimit { get; }

    /// <summary>Null where the system or the worker's program has none: then nothing is sent ahead.</summary>
    public SharedPage? Page => page;

    public MessageBuffer Messages => messages;

    /// <exception cref="WorkerStartException">The program cannot be started.</exception>
    public static WorkerProcess Start(Command command)
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
                    worker.Greet(command, inherited);
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

    public void Send(ReadOnlySpan<byte> bytes)
    {
        try
        {
            input.Write(bytes);
        }
        catch (Exception failure) when (failure is IOException or ObjectDisposedException)
        {
            // The worker has ended. Whoever reads from it learns that, too, and takes care of what it had.
        }
    }

    /// <summary>Waits for more of the worker's messages; false when it has ended.</summary>
    public bool Receive()
    {
        try
        {
            var count = output.Read(messages.Room());
            messages.Filled(count);
            return count > 0;
        }
        catch (Exception failure) when (failure is IOException or ObjectDisposedException)
        {
            return false;
        }
    }

    /// <summary>Waits for the worker's first message; false when it ended before.</summary>
    /// <exception cref="WorkerStartException">The program speaks another language than ours.</exception>
    public bool ReceiveGreeting()
    {
        Message message;
        while (!messages.TryTake(out message))
        {
            if (!Receive())
            {
                return false;
            }
            // Text is told apart at its first letter: what stands where a length would be may be more than ever comes.
            if (messages.NextKind is not (byte)ToHost.Greeting)
            {
                throw NotAWorker();
            }
        }
        var reader = new ByteReader();
        reader.Open(messages.Bytes, message.Offset, message.Length);
        if (message.Kind != (byte)ToHost.Greeting || message.Length < 13 || reader.Raw<ulong>() != Protocol.WorkerSays)
        {
            throw NotAWorker();
        }
        var version = reader.Raw<int>();
        if (version != Protocol.Version)
        {
            throw new WorkerStartException(
                $"The worker is of another build: it speaks version {version}, this process {Protocol.Version}. Build both anew."
            );
        }
        if (reader.Byte() == 0)
        {
            page?.Dispose();
            page = null;
        }
        return true;
    }

    /// <summary>Lets an idle worker go: it ends at the end of its input. May be called more than once.</summary>
    public void CloseInput()
    {
        try
        {
            input.Dispose();
        }
        catch (IOException)
        {
            // It has gone already.
        }
    }

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

    private static WorkerStartException NotAWorker() =>
        new(
            "The program that was started as a worker is none: it wrote something else to its standard output than a worker's greeting."
        );

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

    private static int Widen(Stream stream) =>
        stream is AnonymousPipeClientStream pipe
            ? Native.WidenPipe((int)pipe.SafePipeHandle.DangerousGetHandle(), PipeSize)
            : 4096;

    private void Greet(Command command, int memory)
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
        var message = new ByteWriter();
        message.Byte((byte)ToWorker.Setup);
        message.Raw(content.Length);
        message.Bytes(content.Written);
        Send(message.Written);
    }
}
