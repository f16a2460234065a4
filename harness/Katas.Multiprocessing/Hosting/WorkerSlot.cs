using Katas.Multiprocessing.Codecs;
using Katas.Multiprocessing.Wire;

namespace Katas.Multiprocessing.Hosting;

/// <summary>
/// One place in a pool and the thread that keeps a worker in it: starts the process, reads its answers and feeds it, takes care of what
/// it leaves when it ends, starts the next.
/// </summary>
internal sealed class WorkerSlot
{
    // A worker that leaves by itself before it is ready will do so again. One that was killed was probably not to blame.
    private const int MaxFailedStarts = 3;
    private const int MaxKilledStarts = 100;

    private readonly Dispatcher dispatcher;
    private readonly Thread thread;
    private readonly ByteReader reader = new();

    public WorkerSlot(Dispatcher dispatcher, int number)
    {
        this.dispatcher = dispatcher;
        thread = new Thread(Run) { IsBackground = true, Name = $"pool worker {number}" };
    }

    /// <summary>The worker process in this place; guarded by the dispatcher.</summary>
    public WorkerLink? Link { get; set; }

    /// <summary>Some worker in this place has been given something; guarded by the dispatcher.</summary>
    public bool HasWorked { get; set; }

    public void Start() => thread.Start();

    public void Join() => thread.Join();

    private void Run()
    {
        var (failed, killed) = (0, 0);
        while (dispatcher.WantsWorker)
        {
            WorkerProcess process;
            try
            {
                process = WorkerProcess.Start(WorkerProgram.Current);
            }
            catch (Exception failure) when (failure is WorkerStartException or IOException)
            {
                dispatcher.Break(failure as WorkerStartException ?? new WorkerStartException(failure.Message, failure));
                return;
            }
            using (process)
            {
                var link = new WorkerLink(process);
                dispatcher.Attach(this, link);
                var greeted = Serve(link);
                var exitCode = process.End();
                Answer(link);
                dispatcher.Detach(this, link, exitCode);
                (failed, killed) = (greeted, exitCode) switch
                {
                    (true, _) => (0, 0),
                    (false, Native.KilledExitCode) => (failed, killed + 1),
                    _ => (failed + 1, killed),
                };
                if (failed == MaxFailedStarts || killed == MaxKilledStarts)
                {
                    dispatcher.Break(
                        new WorkerStartException(
                            $"{failed + killed} workers one after another ended before they were ready, the last with exit code {exitCode}; what they wrote to standard error may say why."
                        )
                    );
                }
            }
        }
    }

    /// <summary>Until the worker ends. Returns whether it ever was ready.</summary>
    private bool Serve(WorkerLink link)
    {
        try
        {
            if (!link.Process.ReceiveGreeting())
            {
                return false;
            }
        }
        catch (WorkerStartException failure)
        {
            dispatcher.Break(failure);
            return false;
        }
        dispatcher.Welcome(link);
        while (link.Process.Receive())
        {
            if (!Answer(link))
            {
                // Its stream makes no sense any more; what it had is taken care of as after a crash.
                link.Process.Kill();
                break;
            }
        }
        return true;
    }

    /// <summary>Takes all whole answers that are there. The worker gets its next chunks first, so that it works while its answers are read.</summary>
    private bool Answer(WorkerLink link)
    {
        List<Run> runs;
        var messages = link.Process.Messages;
        try
        {
            var count = messages.CountWhole();
            if (count == 0)
            {
                return true;
            }
            runs = dispatcher.Book(this, link, count);
        }
        catch (InvalidDataException)
        {
            return false;
        }
        foreach (var run in runs)
        {
            for (var offset = 0; offset < run.Count; offset++)
            {
                messages.TryTake(out var message);
                reader.Open(messages.Bytes, message.Offset, message.Length);
                var index = run.Chunk.First + run.Start + offset;
                if (message.Kind == (byte)ToHost.Result)
                {
                    run.Chunk.Call.Receive(index, reader);
                }
                else
                {
                    run.Chunk.Call.ReceiveFailure(index, reader);
                }
            }
            run.Chunk.Call.Settled(run.Count);
        }
        return true;
    }
}
