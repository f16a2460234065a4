using System.Diagnostics;
using Katas.Engine.Catalog;
using Katas.Engine.Checking;
using Katas.Engine.Isolation;

namespace Katas.Corpus;

/// <summary>One run over all programs, as many beside each other as <c>katas grade</c> judges: most of them wait.</summary>
internal static class Judging
{
    private const int ProgramsPerCore = 3;

    public static async Task OnceAsync(
        Kit kit,
        ToolFolder tools,
        IReadOnlyList<KnownProgram> programs,
        Tally tally,
        int run,
        bool isLoaded
    )
    {
        var options = CheckOptions.Usual();
        await using var checker = new Checker(kit, tools, options);
        var watch = Stopwatch.StartNew();
        var done = 0;
        await Parallel.ForEachAsync(
            programs,
            new ParallelOptions { MaxDegreeOfParallelism = ProgramsPerCore * Environment.ProcessorCount },
            async (program, cancellation) =>
            {
                var report = await checker.CheckAsync(program.Submission, program.Script, cancellation);
                tally.Take(program, report, options.Seed);
                Interlocked.Increment(ref done);
            }
        );
        Console.Error.WriteLine(
            $"run {run}{(isLoaded ? ", loaded" : "")}, seed {options.Seed}: {done} programs in {watch.Elapsed.TotalSeconds:0} s"
        );
    }
}
