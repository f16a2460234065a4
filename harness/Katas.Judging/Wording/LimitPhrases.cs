namespace Katas.Judging;

/// <summary>What a script took too much of, with the figure.</summary>
internal static partial class Phrases
{
    public static Finding Overran(Overran end) =>
        end switch
        {
            MemoryOverran { Objects: true } memory => new Finding(
                Verdict.MemoryLimit,
                $"Memory ran out: the objects of one process had no more room in {Bytes(memory.LimitBytes)} (limit {Bytes(memory.LimitBytes)})."
            )
            {
                Hint = MemoryHint,
            },
            MemoryOverran memory => new Finding(
                Verdict.MemoryLimit,
                $"The script took {Bytes(memory.Bytes)} of memory, limit {Bytes(memory.LimitBytes)}, and was stopped."
            )
            {
                Hint = MemoryHint,
            },
            TasksOverran tasks => new Finding(
                Verdict.ProcessLimit,
                $"The script had {tasks.Tasks} processes and threads at one time, limit {tasks.Limit}, and was stopped."
            )
            {
                Hint = "As many workers as you are told, each for many jobs: not a thread or a process for every job.",
            },
            ProcessorOverran processor => new Finding(
                Verdict.TimeLimit,
                $"The script took {processor.Used.TotalSeconds:0.#} s of processor time in one case, limit {processor.Limit.TotalSeconds:0.#} s, and was stopped."
            )
            {
                Hint =
                    "Many threads that look again and again whether there is something to do take it all: let them wait.",
            },
            _ => throw new ArgumentException($"no words for {end.GetType().Name}", nameof(end)),
        };

    private const string MemoryHint =
        "Keep what the result needs and let go of the rest: read in pieces, and do not collect what is only passed on.";
}
