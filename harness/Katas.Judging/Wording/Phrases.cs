using Katas.Wire;

namespace Katas.Judging;

/// <summary>
/// Every sentence the judge says about a run, in one place: what was seen, why that is wrong, and the next step.
/// Compiler messages have theirs in <see cref="CompilerPhrases"/>.
/// </summary>
internal static partial class Phrases
{
    public static Finding WrongResult(Difference difference, Expectation expected, IReadOnlyList<Answer?> actual) =>
        difference switch
        {
            NullItem(var index) => Wrong(
                $"Result {index + 1} is null. Each job gives one result of its own, never an empty place.",
                "Look for slots of an array that nobody fills, or for a job that returns before it has its answer."
            ),
            OtherValue(var right, var wrong) => OtherValue(right, wrong, expected),
            Stranger(var stranger, var missing) => Wrong(
                $"There is a result for {Shown.Job(stranger, expected)}, which was not asked for"
                    + (missing is null ? "." : $", and none for {Missing(missing, stranger, expected)}."),
                stranger switch
                {
                    DigestAnswer => "Give the path back exactly as it came in: no full path, no bare file name.",
                    FactorialAnswer =>
                        "Each job must take its own number: a loop variable captured by several jobs is one variable.",
                    _ => "Addresses come from Html.Links as they are: absolute, on the same site, without fragment.",
                }
            ),
            OtherCount(var key, var wanted, var given, var others) when given > wanted => Wrong(
                $"{Shown.Job(key, expected.Answers[0], expected)} is there {Times(given)} and was asked for {Times(wanted)}{AndOthers(others)}.",
                expected.Answers[0] is PageAnswer
                    ? "An address may be linked from many pages and is fetched once: mark it as seen before it is queued, in one step with the check."
                    : "One job gives one result: look for an item that is handed out twice or added in two places."
            ),
            OtherCount(var key, var wanted, var given, var others) => Wrong(
                $"{Shown.Job(key, expected.Answers[0], expected)} is there {Times(given)} and was asked for {Times(wanted)}{AndOthers(others)} ({actual.Count} results for {expected.Answers.Count} jobs).",
                expected.Answers[0] is PageAnswer
                    ? "Pages of every status count and their links are followed; an empty queue is not the end while a page is still being fetched."
                    : "Duplicates in the input stay duplicates in the result; and nothing may be read before every job has ended."
            ),
            _ => throw new ArgumentException($"no words for {difference.GetType().Name}", nameof(difference)),
        };

    public static Finding OtherOrder(OtherOrder difference, Expectation expected) =>
        new(
            Verdict.WrongOrder,
            $"All results are right, but not in order: place {difference.Index + 1} should hold {Shown.Job(difference.Expected, expected)} and holds {Shown.Job(difference.Actual, expected)}."
        )
        {
            Hint =
                difference.Expected is PageAnswer
                    ? "Sequential crawling is breadth-first: a queue, first in, first out, and a page's links in document order."
                    : "Results stand in the order of the input, whichever job ends first: give each job its own place to write to, or collect the tasks in order.",
        };

    public static Finding FetchedAgain(string address, int times, int addresses, bool overlapped) =>
        new(
            overlapped ? Verdict.Race : Verdict.WrongResult,
            $"{Readable.Quoted(address)} was fetched {Times(times)}{AndOthers(addresses)}; each address is fetched once."
                + (overlapped ? " The requests overlapped: two jobs found it unseen at the same moment." : "")
        )
        {
            Hint =
                "Mark an address as seen when it is queued, not when it was fetched, and check and mark in one step: TryAdd, or both under one lock.",
        };

    public static Finding Swallowed(Expectation expected) =>
        new(
            Verdict.SwallowedError,
            $"{Cannot(expected)}, and the function returned as if nothing had happened. Whoever calls it takes a part for the whole."
        )
        {
            Hint =
                "Let the exception out: no empty catch, and wait for every job in a way that throws what it threw (await, Task.WhenAll, Join of a worker that keeps its exception).",
        };

    public static Finding NoFaultedTask(Expectation expected, int faulted) =>
        new(
            Verdict.SwallowedError,
            $"{Cannot(expected)}; its task must end faulted, and {(faulted == 0 ? "none did" : $"only {faulted} did")}. A job that fails may not vanish from the stream."
        )
        {
            Hint = "Yield the job's task itself, not its result: a faulted task tells its reader when it is awaited.",
        };

    public static Finding UnexpectedFault(Fault fault, Expectation expected) =>
        new(Verdict.WrongResult, $"A task ended faulted where it should have had a result: {Exception(fault)}.")
        {
            Place = PlaceOf(fault),
            Hint = expected.FailingIsPage
                ? "A page is a page whatever its status is; only what cannot be had at all faults its task."
                : null,
        };

    public static Finding ResultOfAFailedJob(Answer madeUp, Expectation expected) =>
        new(
            Verdict.SwallowedError,
            $"There is a result for {Shown.Job(madeUp, expected)}, which cannot be had. A made-up value in its place hides the failure."
        )
        {
            Hint = "Let the exception out instead of catching it and giving back a default.",
        };

    public static Finding StreamThrew(Threw end, Expectation expected) =>
        new(
            Verdict.Crashed,
            $"{Cannot(expected)}: that must fault its own task, but the stream itself threw {Exception(end.Fault)}, and the results behind it are lost."
        )
        {
            Place = PlaceOf(end.Fault),
            Hint = "Yield the task without awaiting it in the stream; who reads it decides what its failure means.",
        };

    public static Finding ThrewSomethingElse(Threw end, Expectation expected) =>
        new(
            Verdict.Crashed,
            $"{Cannot(expected)}, so the function should fail with that job's own exception; it failed with another: {Exception(end.Fault)}."
        )
        {
            Place = PlaceOf(end.Fault),
            Hint =
                "Something stumbled over the missing result. Let the first failure through before its result is used.",
        };

    public static Finding Threw(Threw end) =>
        new(
            Verdict.Crashed,
            end.Stage == Stage.TopLevel
                ? $"The script's own top-level statements threw {Exception(end.Fault)}, before the function was called."
                : $"The function threw {Exception(end.Fault)}."
        )
        {
            Place = PlaceOf(end.Fault),
            Hint = end.Fault.Chain().Select(NextAfter).FirstOrDefault(next => next is not null),
        };

    /// <summary>What to try after an exception whose cause its type tells.</summary>
    private static string? NextAfter(Fault fault) =>
        (fault.Type, fault.Message) switch
        {
            ("System.NotImplementedException", _) =>
                "Part of the starter is still there: replace the throw with your own code.",
            ("System.NotSupportedException", var message) when message.Contains("seek", StringComparison.Ordinal) =>
                "The file may be a pipe: read on from its start until nothing more comes, and ask neither for its length nor for a position in it.",
            ("System.InvalidOperationException", var message)
                when message.StartsWith("Collection was modified", StringComparison.Ordinal) =>
                "Something was added to the collection, or taken out, in the middle of a foreach over it. Go over a copy (ToArray), or collect first and change afterwards; where threads share it, one lock around both.",
            _ => null,
        };

    public static Finding BroughtDown(BroughtDown end) =>
        new(
            Verdict.Crashed,
            $"{Exception(end.Fault)} was thrown on a thread where nobody could catch it, and ended the whole process."
        )
        {
            Place = PlaceOf(end.Fault),
            Hint =
                "A thread of your own must catch what its work throws and hand it to whoever joins it; a task does that by itself. An async void method cannot be awaited, nor can its exception be caught.",
        };

    public static Finding ProcessCrashed(ProcessGone end) =>
        new(
            Verdict.Crashed,
            end.LastWords.Contains("Stack overflow", StringComparison.OrdinalIgnoreCase)
                ? "The stack overflowed and took the process with it: a method calls itself without end, or far too deep."
                : $"The runtime ended the process ({Signal(end.ExitCode)}){LastWords(end)}."
        )
        {
            Place = ScriptFrame
                .AllIn(end.LastWords)
                .Select(frame => new SourcePlace(frame.File, frame.Line))
                .FirstOrDefault(),
        };

    public static Finding ProcessExited(ProcessGone end) =>
        new(
            Verdict.Exited,
            $"The process ended by itself, with {Signal(end.ExitCode)}, before the function had returned: there is nothing to judge."
        )
        {
            Hint =
                "Return from the function instead of ending the process; an Environment.Exit anywhere ends it for everyone.",
        };

    public static Finding OutOfTime(OutOfTime end, int came, Expectation expected, IReadOnlyList<ScriptFrame> waiting)
    {
        var jobs = expected.Answers.Count + expected.Failing.Count;
        var soFar = end.InTopLevel
            ? "the script's own top-level statements had not ended; the function was never called"
            : $"the function had not ended; {came} of {jobs} results had come";
        return end.Idle
            ? new Finding(
                Verdict.Hung,
                $"After {end.Limit.TotalSeconds:0.#} s {soFar}, and nothing ran any more: {WhoWaits(waiting)}."
            )
            {
                Place = waiting is [var last, ..] ? new SourcePlace(last.File, last.Line) : null,
                Hint =
                    "Two locks taken in opposite order, a permit that a failing job never gives back, a queue that nobody completes, a Join on what was never started: look for who should wake the one who waits.",
            }
            : new Finding(Verdict.TimeLimit, $"After {end.Limit.TotalSeconds:0.#} s {soFar}.")
            {
                Hint = "It was still busy: look for a loop that never sees its end.",
            };
    }

    public static Finding TooMuch(TooMuch end) =>
        new(Verdict.OutputLimit, $"The script {end.What} more than {Bytes(end.LimitBytes)} and was stopped.")
        {
            Hint = end.What switch
            {
                "printed" => "Print less: one line a job at the most.",
                "returned" => "One result per job is wanted, and nothing else.",
                _ => null,
            },
        };

    public static Finding Tampered(Tampered end) =>
        new(
            Verdict.Forbidden,
            $"What reached the judge was not sent by the runner: {end.What}. The line to the judge is not the script's to write to."
        );

    public static Finding ReturnedNull(Shape shape) =>
        Wrong(
            shape == Shape.Tasks
                ? "The function returned null instead of a stream of tasks. Nothing to do gives an empty stream."
                : "The function returned null instead of a list. Nothing to do gives an empty list.",
            "Return an empty collection, such as [], where there is no input."
        );

    private static Finding OtherValue(Answer right, Answer wrong, Expectation expected)
    {
        var (wanted, given) = Shown.Values(right, wrong);
        var cause = expected.TellTales(wrong.Key).FirstOrDefault(tale => tale.Wrong == wrong)?.Cause;
        return Wrong($"{Shown.Job(wrong, expected)}: expected {wanted}, got {given}.", cause);
    }

    /// <summary>By its whole key where the short way of showing it would make it look like the stranger.</summary>
    private static string Missing(string key, Answer stranger, Expectation expected) =>
        expected.Show(key) == stranger.Key ? Readable.Quoted(key) : Shown.Job(key, stranger, expected);

    private static Finding Wrong(string message, string? hint) => new(Verdict.WrongResult, message) { Hint = hint };

    private static string Cannot(Expectation expected)
    {
        var job = Shown.Job(expected.Failing[0], like: null, expected);
        return $"{job} {(expected.FailingIsPage ? "breaks off while it is fetched" : "cannot be read")}";
    }

    private static string Exception(Fault fault)
    {
        var cause = fault;
        while (cause is { Type: "System.AggregateException", Inner: [var only, ..] })
        {
            cause = only;
        }
        return $"{ShortName(cause.Type)}: {Readable.Line(cause.Message).TrimEnd('.')}";
    }

    /// <summary>A type's own name, without its namespace, its outer types and what it is generic over.</summary>
    private static string ShortName(string type) => Readable.Line(type.Split('[', '`')[0].Split('.', '+')[^1]);

    private static SourcePlace? PlaceOf(Fault fault) =>
        fault.Chain().Reverse().SelectMany(link => link.Frames).FirstOrDefault() is { } frame
            ? new SourcePlace(frame.File, frame.Line)
            : null;

    private static string LastWords(ProcessGone end) =>
        end.LastWords.Trim() is { Length: > 0 } words ? $"; its last words: {Readable.Line(words.Split('\n')[0])}" : "";

    private static string Signal(int exitCode) =>
        exitCode switch
        {
            > 128 and < 160 => $"signal {exitCode - 128}",
            _ => $"exit code {exitCode}",
        };

    private static string Times(int count) =>
        count switch
        {
            0 => "not once",
            1 => "once",
            2 => "twice",
            _ => $"{count} times",
        };

    private static string AndOthers(int keys) => keys > 1 ? $", and so for {keys - 1} more" : "";

    private static string Bytes(long bytes) => bytes >= 1 << 20 ? $"{bytes >> 20} MiB" : $"{bytes >> 10} KiB";
}
