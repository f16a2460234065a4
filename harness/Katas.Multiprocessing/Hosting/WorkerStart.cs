using System.Diagnostics;
using Katas.Multiprocessing.Codecs;
using Katas.Multiprocessing.Jobs;
using Katas.Multiprocessing.Wire;

namespace Katas.Multiprocessing.Hosting;

/// <summary>The first words between host and worker: who speaks, in which version, and whether the initializer went well.</summary>
internal sealed class WorkerStart
{
    private readonly WorkerProcess process;
    private readonly WorkerTerms terms;
    private readonly long begun = Stopwatch.GetTimestamp();
    private readonly ByteReader reader = new();

    private WorkerStart(WorkerProcess process, WorkerTerms terms)
    {
        this.process = process;
        this.terms = terms;
    }

    /// <summary>Waits until the worker is ready; false when it ended before.</summary>
    /// <exception cref="WorkerStartException">It never will be, and nor will another.</exception>
    public static bool Await(WorkerProcess process, WorkerTerms terms)
    {
        var start = new WorkerStart(process, terms);
        return start.AwaitGreeting() && (terms.Initialization is null || start.AwaitInitializer());
    }

    private bool AwaitGreeting()
    {
        // Text is told apart at its first letter: what stands where a length would be may be more than ever comes.
        if (!Next(out var message, static kind => kind == (byte)ToHost.Greeting))
        {
            return false;
        }
        if (message.Length < 13 || reader.Raw<ulong>() != Protocol.WorkerSays)
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
            process.DropPage();
        }
        return true;
    }

    private bool AwaitInitializer()
    {
        while (
            Next(
                out var message,
                static kind => kind is (byte)ToHost.Text or (byte)ToHost.Result or (byte)ToHost.Failure
            )
        )
        {
            switch ((ToHost)message.Kind)
            {
                case ToHost.Text:
                    PrintedText.Print(reader);
                    break;
                case ToHost.Result:
                    return true;
                default:
                    var failure = Failures.Read(reader, terms.Types);
                    throw new WorkerStartException(
                        $"The initializer of a worker failed with {failure.GetType().Name}: {failure.Message}",
                        failure
                    );
            }
        }
        return false;
    }

    private bool Next(out Message message, Func<byte, bool> expected)
    {
        while (!process.Messages.TryTake(out message))
        {
            var left = terms.StartTimeout == Timeout.InfiniteTimeSpan ? terms.StartTimeout : Left();
            switch (process.ReceiveWithin(left))
            {
                case false:
                    return false;
                case null:
                    throw new WorkerStartException(
                        $"A worker was not ready within {terms.StartTimeout.TotalSeconds:0.###} s (ProcessPoolOptions.StartTimeout)."
                    );
            }
            if (process.Messages.NextKind is { } kind && !expected(kind))
            {
                throw NotAWorker();
            }
        }
        reader.Open(process.Messages.Bytes, message.Offset, message.Length);
        return expected(message.Kind) ? true : throw NotAWorker();
    }

    private TimeSpan Left()
    {
        var left = terms.StartTimeout - Stopwatch.GetElapsedTime(begun);
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    private static WorkerStartException NotAWorker() =>
        new(
            "The program that was started as a worker is none: it wrote something else to its standard output than a worker's greeting."
        );
}
