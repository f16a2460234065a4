using System.Diagnostics;
using Katas.Multiprocessing.Codecs;
using Katas.Multiprocessing.Jobs;
using Katas.Multiprocessing.Sharing;
using Katas.Multiprocessing.Wire;

namespace Katas.Multiprocessing.Serving;

/// <summary>
/// A worker's life: reads chunks, runs their jobs one after another on the main thread, answers. It ends when the host closes the pipe.
/// </summary>
internal sealed class WorkerLoop
{
    private readonly int input;
    private readonly int output;
    private readonly MessageBuffer messages = new();
    private readonly ByteReader reader = new();
    private readonly ByteReader item = new();
    private readonly ByteWriter answer = new();
    private readonly Dictionary<int, ServedJob> jobs = [];
    private readonly Dictionary<int, Exception> brokenJobs = [];
    private readonly Leaving leaving;
    private Outbox outbox;
    private SharedPage? page;

    private WorkerLoop(int input, int output, Leaving leaving)
    {
        this.leaving = leaving;
        this.input = input;
        this.output = output;
        outbox = new Outbox(output, null);
    }

    public static int Serve()
    {
        // Before anything touches Console: what jobs print goes to standard error, and what they read is empty; the pipes are ours alone,
        // and programs that jobs start do not inherit them.
        var input = Native.MoveAside(0);
        var output = Native.MoveAside(1);
        var nothing = Native.OpenNull();
        Native.Replace(0, nothing);
        Native.Replace(1, 2);
        Native.Close(nothing);
        var leaving = Leaving.Watch(input);
        try
        {
            return new WorkerLoop(input, output, leaving).Run();
        }
        catch (IOException)
        {
            // Nobody is there any more who could be told.
            Native.ExitNow(0);
            return 0;
        }
    }

    private int Run()
    {
        while (true)
        {
            Message message;
            while (!messages.TryTake(out message))
            {
                outbox.Flush();
                var count = Native.Read(input, messages.Room());
                if (count == 0)
                {
                    // Without a goodbye: whatever else the program has going, nobody wants it.
                    Native.ExitNow(0);
                }
                messages.Filled(count);
            }
            reader.Open(messages.Bytes, message.Offset, message.Length);
            switch ((ToWorker)message.Kind)
            {
                case ToWorker.Setup:
                    SetUp();
                    break;
                case ToWorker.Job:
                    Learn();
                    break;
                case ToWorker.Chunk:
                    leaving.IsBusy = true;
                    RunChunk();
                    leaving.IsBusy = false;
                    break;
                case ToWorker.Initialize:
                    leaving.IsBusy = true;
                    Initialize();
                    leaving.IsBusy = false;
                    break;
                case ToWorker.Leave:
                    leaving.IsOrderly = true;
                    outbox.Flush();
                    return 0;
                default:
                    throw new InvalidDataException($"Message {message.Kind} is none of a host's.");
            }
        }
    }

    private void SetUp()
    {
        if (reader.Raw<ulong>() != Protocol.HostSays)
        {
            throw new InvalidDataException("Whoever started this worker is not a process pool.");
        }
        var version = reader.Raw<int>();
        if (version == Protocol.Version)
        {
            var descriptor = reader.Raw<int>();
            page = SharedPage.Map(descriptor);
            if (page is not null)
            {
                Native.Close(descriptor);
            }
            SharedServer.PreparedPath = reader.RequiredText();
            var arguments = new string[reader.Count()];
            var program = reader.RequiredText();
            for (var index = 0; index < arguments.Length; index++)
            {
                arguments[index] = reader.RequiredText();
            }
            // Pools inside this worker start their workers as this one was started.
            WorkerProgram.Use(program, arguments);
            outbox = new Outbox(output, page);
            ConsoleLines.Redirect(outbox);
        }
        answer.Clear();
        answer.Raw(Protocol.WorkerSays);
        answer.Raw(Protocol.Version);
        answer.Byte(page is null ? (byte)0 : (byte)1);
        outbox.Add(ToHost.Greeting, answer.Written);
    }

    private void Initialize()
    {
        answer.Clear();
        var types = TypeNames.FrameworkOnly;
        try
        {
            var address = JobAddress.Read(reader);
            types = new TypeNames(JobAssemblies.Load(address.AssemblyPath));
            reader.Types = types;
            ServedInitializer.Run(address, reader);
            outbox.Add(ToHost.Result, []);
        }
        catch (Exception failure)
        {
            Failures.Write(answer, failure, types);
            outbox.Add(ToHost.Failure, answer.Written);
        }
    }

    private void Learn()
    {
        var number = reader.Raw<int>();
        try
        {
            jobs[number] = ServedJob.Load(JobAddress.Read(reader));
        }
        catch (Exception failure)
        {
            // The job's items fail with it, one by one, each on its own.
            brokenJobs[number] = failure;
        }
    }

    private void RunChunk()
    {
        var epoch = reader.Raw<uint>();
        var number = reader.Raw<int>();
        var count = reader.Raw<int>();
        if (page is not null && !page.TryStartChunk(epoch))
        {
            return;
        }
        var begun = Stopwatch.GetTimestamp();
        for (var index = 0; index < count; index++)
        {
            var length = reader.ItemLength();
            item.Open(messages.Bytes, reader.Position, length);
            reader.Bytes(length);
            if (page is not null)
            {
                Volatile.Write(ref page.ItemsStarted, page.ItemsStarted + 1);
            }
            // What is done must not wait for what may take long.
            outbox.FlushSoon();
            outbox.Add(RunItem(number), answer.Written);
        }
        if (page is not null)
        {
            Volatile.Write(ref page.BusyTicks, page.BusyTicks + Stopwatch.GetElapsedTime(begun).Ticks);
        }
    }

    private ToHost RunItem(int number)
    {
        answer.Clear();
        try
        {
            if (brokenJobs.TryGetValue(number, out var broken))
            {
                throw broken;
            }
            var job = jobs[number];
            answer.Types = job.Types;
            item.Types = job.Types;
            job.Run(item, answer);
            return ToHost.Result;
        }
        catch (Exception failure)
        {
            answer.Clear();
            Failures.Write(
                answer,
                failure,
                jobs.TryGetValue(number, out var job) ? job.Types : TypeNames.FrameworkOnly
            );
            return ToHost.Failure;
        }
    }
}
