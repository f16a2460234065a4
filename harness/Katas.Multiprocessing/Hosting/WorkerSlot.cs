using Katas.Multiprocessing.Codecs;
using Katas.Multiprocessing.Wire;

namespace Katas.Multiprocessing.Hosting;

/// <summary>
/// One place in a pool and the thread that keeps a worker in it: starts the process, reads its answers and feeds it, takes care of what
/// it leaves when it ends, starts the next.
/// </summary>
internal sealed class WorkerSlot
{
    private readonly Dispatcher dispatcher;
    private readonly Thread thread;
    private readonly ByteReader reader = new();
    private readonly WorkerTerms terms;
    private bool isStarting;

    public WorkerSlot(Dispatcher dispatcher, int number)
    {
        this.dispatcher = dispatcher;
        terms = dispatcher.Terms;
        thread = new Thread(Run) { IsBackground = true, Name = $"pool worker {number}" };
    }

    /// <summary>The worker process in this place; guarded by the dispatcher.</summary>
    public WorkerLink? Link { get; set; }

    /// <summary>Some worker in this place has been given something; guarded by the dispatcher.</summary>
    public bool HasWorked { get; set; }

    /// <summary>Something is still to be sent by this place's own thread, which alone uses this.</summary>
    public bool HasUnsent { get; set; }

    public void Start() => thread.Start();

    public void Join() => thread.Join();

    private void Run()
    {
        var starts = new Starts();
        while (dispatcher.WantsWorker)
        {
            dispatcher.Starting.Wait();
            isStarting = true;
            try
            {
                if (dispatcher.WantsWorker)
                {
                    RunOne(starts);
                }
            }
            catch (Exception failure) when (failure is WorkerStartException or IOException)
            {
                dispatcher.Break(failure as WorkerStartException ?? new WorkerStartException(failure.Message, failure));
            }
            finally
            {
                HasStarted();
            }
        }
    }

    private void RunOne(Starts starts)
    {
        using var process = WorkerProcess.Start(WorkerProgram.Current, terms);
        var link = new WorkerLink(process, terms.MaxTasks);
        dispatcher.Attach(this, link);
        var greeted = Serve(link);
        HasStarted();
        var exitCode = process.End();
        if (!link.SpokeNonsense)
        {
            Answer(link);
        }
        var wasOfUse = dispatcher.Detach(this, link, exitCode);
        if (starts.Count(greeted, wasOfUse, link.WasKilled(exitCode), exitCode) is { } hopeless)
        {
            dispatcher.Break(hopeless);
        }
    }

    // The next one may start.
    private void HasStarted()
    {
        if (isStarting)
        {
            isStarting = false;
            dispatcher.Starting.Release();
        }
    }

    /// <summary>Until the worker ends. Returns whether it ever was ready.</summary>
    private bool Serve(WorkerLink link)
    {
        try
        {
            if (!WorkerStart.Await(link.Process, terms))
            {
                return false;
            }
        }
        catch (WorkerStartException failure)
        {
            dispatcher.Break(failure);
            return false;
        }
        HasStarted();
        HasUnsent = false;
        dispatcher.Welcome(link);
        while (Receive(link))
        {
            if (!Answer(link))
            {
                // What it had is taken care of as after a crash.
                link.SpokeNonsense = true;
                link.Process.Kill();
                break;
            }
        }
        return true;
    }

    /// <summary>Waits for more of the worker's messages, and meanwhile sends what is still to be sent to it; false when it has ended.</summary>
    private bool Receive(WorkerLink link)
    {
        while (HasUnsent)
        {
            var (receive, send) = link.Process.WaitForEither();
            if (send && link.SendSome())
            {
                HasUnsent = false;
                dispatcher.Sent(this, link);
            }
            if (receive)
            {
                break;
            }
        }
        return link.Process.Receive();
    }

    /// <summary>Takes all whole messages that are there. The worker gets its next chunks first, so that it works while its answers are read.</summary>
    /// <returns>False where it sent what is no message.</returns>
    private bool Answer(WorkerLink link)
    {
        var booked = new Booked([]);
        var messages = link.Process.Messages;
        try
        {
            var count = messages.CountWhole(static kind => kind is (byte)ToHost.Result or (byte)ToHost.Failure);
            if (count > 0)
            {
                booked = new Booked(dispatcher.Book(this, link, count));
            }
            while (messages.TryTake(out var message))
            {
                reader.Open(messages.Bytes, message.Offset, message.Length);
                Take((ToHost)message.Kind, booked);
            }
        }
        catch (InvalidDataException)
        {
            booked.FailRest();
            return false;
        }
        return true;
    }

    /// <exception cref="InvalidDataException">It is no message.</exception>
    private void Take(ToHost kind, Booked booked)
    {
        switch (kind)
        {
            case ToHost.Text:
                PrintedText.Print(reader);
                break;
            case ToHost.Result when booked.Any:
                booked.TakeResult(reader);
                break;
            case ToHost.Failure when booked.Any:
                booked.TakeFailure(reader);
                break;
            case ToHost.Result or ToHost.Failure:
                // The pool was terminated meanwhile, and whoever asked has been told.
                break;
            default:
                throw new InvalidDataException($"A worker sent a message of kind {kind}.");
        }
    }
}
