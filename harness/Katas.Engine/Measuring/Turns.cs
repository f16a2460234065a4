using BenchmarkDotNet.Attributes;

namespace Katas.Engine.Measuring;

/// <summary>
/// The benchmarks, one a contestant. BenchmarkDotNet makes an instance of its own and knows no arguments of ours, so what
/// they do is put into <see cref="Stage"/>; one measurement is made at a time.
/// </summary>
public class Turns
{
    internal static ITurnStage? Stage { get; set; }

    /// <summary>Makes the sequential reference ready.</summary>
    [IterationSetup(Target = nameof(Sequential))]
    public void BeforeSequential() => Stage!.Before(Contestant.Sequential);

    /// <summary>The sequential reference of the task.</summary>
    [Benchmark(Baseline = true)]
    public void Sequential() => Stage!.Run(Contestant.Sequential);

    /// <summary>Ends the sequential reference.</summary>
    [IterationCleanup(Target = nameof(Sequential))]
    public void AfterSequential() => Stage!.After(Contestant.Sequential);

    /// <summary>Makes the reference ready.</summary>
    [IterationSetup(Target = nameof(Reference))]
    public void BeforeReference() => Stage!.Before(Contestant.Reference);

    /// <summary>The reference solution of the kata.</summary>
    [Benchmark]
    public void Reference() => Stage!.Run(Contestant.Reference);

    /// <summary>Ends the reference.</summary>
    [IterationCleanup(Target = nameof(Reference))]
    public void AfterReference() => Stage!.After(Contestant.Reference);

    /// <summary>Makes the submission ready.</summary>
    [IterationSetup(Target = nameof(Submission))]
    public void BeforeSubmission() => Stage!.Before(Contestant.Submission);

    /// <summary>The submission.</summary>
    [Benchmark]
    public void Submission() => Stage!.Run(Contestant.Submission);

    /// <summary>Ends the submission.</summary>
    [IterationCleanup(Target = nameof(Submission))]
    public void AfterSubmission() => Stage!.After(Contestant.Submission);

    /// <summary>Makes the submission on one core ready.</summary>
    [IterationSetup(Target = nameof(OneCore))]
    public void BeforeOneCore() => Stage!.Before(Contestant.OneCore);

    /// <summary>The submission, kept on one core.</summary>
    [Benchmark]
    public void OneCore() => Stage!.Run(Contestant.OneCore);

    /// <summary>Ends the submission on one core.</summary>
    [IterationCleanup(Target = nameof(OneCore))]
    public void AfterOneCore() => Stage!.After(Contestant.OneCore);

    /// <summary>Makes the submission with next to nothing to do ready.</summary>
    [IterationSetup(Target = nameof(NextToNothing))]
    public void BeforeNextToNothing() => Stage!.Before(Contestant.NextToNothing);

    /// <summary>The submission, with next to nothing to do.</summary>
    [Benchmark]
    public void NextToNothing() => Stage!.Run(Contestant.NextToNothing);

    /// <summary>Ends the submission with next to nothing to do.</summary>
    [IterationCleanup(Target = nameof(NextToNothing))]
    public void AfterNextToNothing() => Stage!.After(Contestant.NextToNothing);
}

/// <summary>What a turn does before the clock, on it, and after it.</summary>
internal interface ITurnStage
{
    void Before(Contestant contestant);

    void Run(Contestant contestant);

    void After(Contestant contestant);
}
