namespace Katas.Judging;

/// <summary>What the judge says of what it saw at the gates: overlap, order, structure, and what went on afterwards.</summary>
internal static partial class Phrases
{
    public static Finding NotParallel(HoldFacts hold, Expectation expected) =>
        new(
            Verdict.NotParallel,
            $"While every job was held, {InFlight(hold.Peak)} instead of {hold.Target}: the others were not begun before {(hold.Peak == 1 ? "that one was" : "those were")} done."
        )
        {
            Hint = expected.Shape switch
            {
                Katas.Wire.Shape.Ledger =>
                    "If the whole job is done under the lock, only one can be: keep under it the Append alone. Or the jobs are awaited one by one: start them all, as far as workers allow, and wait afterwards.",
                Katas.Wire.Shape.Tasks =>
                    "A task that is awaited before the next is started runs alone: start as many as workers allow before you wait for any.",
                _ =>
                    "Something makes the jobs wait for each other: a lock around the whole job, a Result or Wait inside the loop, one task around all of it, or fewer workers than asked for.",
            },
        };

    public static Finding WentHomeEarly(string kept, HoldFacts hold, Expectation expected) =>
        new(
            Verdict.NotParallel,
            $"While {Shown.Job(kept, like: null, expected)} was being fetched, nothing else was left to do; it led to more, and then {InFlight(hold.AfterKept.Peak)} instead of {hold.AfterKept.Target}. Workers had gone home."
        )
        {
            Hint =
                "An empty queue is not the end while somebody may still put something in: count the addresses that are queued or being fetched, and end at zero.",
        };

    public static Finding OpenedOnly(string job, Expectation expected) =>
        new(
            Verdict.NotParallel,
            $"{Shown.Job(job, like: null, expected)} had been opened and was let go while others were held, and nobody read it: the files are opened side by side and read one after another."
        )
        {
            Hint =
                "The job is the whole of it, opening, reading and hashing: give each worker a file, not an open stream to wait for.",
        };

    public static Finding TooManyInFlight(HoldFacts hold) =>
        new(
            Verdict.TooManyInFlight,
            hold.Allowed == 1
                ? $"{hold.Peak} jobs were in flight at once; here each is done before the next begins."
                : $"{hold.Peak} jobs were in flight at once, and there are only {hold.Allowed} workers."
        )
        {
            Hint =
                "Starting everything at once is simple and floods whoever has to serve it: set MaxDegreeOfParallelism, take a permit from a SemaphoreSlim, or let a fixed number of workers take from a queue.",
        };

    public static Finding HeldBack(string job, Expectation expected) =>
        new(
            Verdict.WrongOrder,
            $"{Shown.Job(job, like: null, expected)} was done while others were still held, and its task did not come out. Each is handed out as soon as it is done, whatever came before it in the input."
        )
        {
            Hint =
                "Waiting for the tasks in the order of the input, or for all of them, holds the fast ones back: Task.WhenEach, or a channel that each job writes to when it is done.",
        };

    public static Finding Overtaken(string job, Expectation expected) =>
        new(
            Verdict.WrongOrder,
            $"{Shown.Job(job, like: null, expected)} was done first, but its task came out behind one that was still at work. The order is that of completion."
        )
        {
            Hint = "Yield a task when it is done, not when it is started: Task.WhenEach does just that.",
        };

    public static Finding FailureHeldBack(Expectation expected) =>
        new(
            Verdict.WrongOrder,
            $"{Cannot(expected)}: its task was done at once, and did not come out while the others were held."
        )
        {
            Hint = "A faulted task is a finished one, and is handed out like any other as soon as it is done.",
        };

    public static Finding BothInside(LedgerCall first, LedgerCall second, Expectation expected) =>
        new(
            Verdict.Race,
            $"Two were inside Append at once: with {Entry(first, expected)} and with {Entry(second, expected)}. It takes one caller at a time, whatever thread it is on."
        )
        {
            SparesResults = true,
            Place = second.Line > 0 ? new SourcePlace(second.File, second.Line) : null,
            Hint =
                "All callers must hold the same lock while they append: one object made once, not one for each job, and no lock that some of them go around.",
        };

    public static Finding DoneAgain(string job, Expectation expected) =>
        new(
            Verdict.WrongStructure,
            $"{Shown.Job(job, like: null, expected)} was begun more than once; a job is done once."
        )
        {
            Hint = "Read a file once, from its start to its end; look for an item that two workers were given.",
        };

    public static Finding DoneByAnotherProgram(string program) =>
        new(
            Verdict.WrongStructure,
            $"Jobs were done by another program, {Readable.Line(program)}; the script does them itself, by .NET's own means."
        )
        {
            Hint = "Open the file in the job and hash what you read: MD5.HashData takes a stream.",
        };

    public static Finding ProcessesInsteadOfOwn() =>
        new(Verdict.WrongStructure, "Jobs were done in other processes; this strategy works within one.")
        {
            Hint =
                "Threads share the script's memory and need no pool of processes: Parallel, tasks, or WorkerThreadPool.",
        };

    public static Finding OwnInsteadOfProcesses() =>
        new(Verdict.WrongStructure, "Jobs were done in the script's own process; here they belong in worker processes.")
        {
            Hint = "Give the jobs to a ProcessPool: Map or Submit with a static function.",
        };

    public static Finding TooFewProcesses(HoldFacts hold) =>
        new(
            Verdict.WrongStructure,
            $"The jobs were done in {hold.Processes.Count} process{(hold.Processes.Count == 1 ? "" : "es")}, and at least {hold.Target} were asked for."
        )
        {
            Hint =
                "One job at a time in each of as many processes as there are workers: new ProcessPool(workers), and no threads inside of the job.",
        };

    public static Finding ComputedElsewhere(WorkSeen work) =>
        new(
            Verdict.WrongStructure,
            $"{work.Job}! was announced on a thread that then did not compute it. Journal.Started belongs on the thread, and in the process, that does the sum, before it begins."
        )
        {
            Hint = "Call Journal.Started(n) as the first thing inside of the job, right before the loop.",
        };

    public static Finding NotAnnounced(string job) =>
        new(Verdict.WrongStructure, $"{job}! was never announced: each job calls Journal.Started(n) once, first thing.")
        {
            Hint = "Call Journal.Started(n) inside of the job, right before the loop.",
        };

    public static Finding AnnouncedTooOften(string job, int times, int most) =>
        new(
            Verdict.WrongStructure,
            $"{job}! was announced {Times(times)} and asked for {Times(most)}: a job is done, and announced, once."
        );

    public static Finding AnnouncedStranger(string job) =>
        new(Verdict.WrongStructure, $"{job}! was announced and never asked for.");

    public static Finding LeftRunning(Aftermath aftermath, Expectation expected) =>
        new(
            Verdict.LeftRunning,
            aftermath switch
            {
                { Jobs: [var job, ..] } =>
                    $"The function had ended, and {Shown.Job(job, expected.Answers is [var like, ..] ? like : null, expected)}{(aftermath.Jobs.Count > 1 ? $" and {aftermath.Jobs.Count - 1} more were" : " was")} still being worked on.",
                { Entries: > 0 } =>
                    $"The function had ended, and {aftermath.Entries} more {(aftermath.Entries == 1 ? "entry was" : "entries were")} appended afterwards.",
                { Processes: > 0 } =>
                    $"The function had ended, and {aftermath.Processes} {(aftermath.Processes == 1 ? "process was" : "processes were")} still there.",
                _ => "The function had ended, and a thread went on working.",
            }
        )
        {
            Hint =
                aftermath.Processes > 0
                    ? "Close the pool and join it, or dispose of it (using), so that its workers have gone when you return; also when a job fails."
                    : "Wait for everything you have started before you return, also when a job fails: await it, join it, or dispose of the pool.",
        };

    private static string InFlight(int jobs) =>
        jobs switch
        {
            0 => "no job was in flight",
            1 => "one job was in flight",
            _ => $"{jobs} jobs were in flight",
        };

    private static string Entry(LedgerCall call, Expectation expected) =>
        Shown.Job(call.Key, expected.Answers is [var like, ..] ? like : null, expected)
        + (call.Line > 0 ? $" (line {call.Line})" : "");
}
