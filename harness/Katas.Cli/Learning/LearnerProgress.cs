using System.Text.Json.Serialization;

namespace Katas.Cli.Learning;

/// <summary>What is remembered of one who learns: a value; <see cref="ProgressFile"/> keeps it.</summary>
internal sealed record LearnerProgress
{
    /// <summary>The layout of the file that is written now.</summary>
    public const string CurrentSchema = "katas.progress/1";

    /// <summary>The layout it was written in.</summary>
    public string Schema { get; init; } = CurrentSchema;

    /// <summary>The kata that was last worked on; null where there was none.</summary>
    public string? Current { get; init; }

    /// <summary>What is known of each kata, by name.</summary>
    public SortedDictionary<string, KataProgress> Katas { get; init; } = new(StringComparer.Ordinal);

    /// <summary>Files that the kit put into the folder, with the hash they had: one with another hash was edited.</summary>
    public SortedDictionary<string, string> Kit { get; init; } = new(StringComparer.Ordinal);

    /// <summary>What is known of a kata; nothing at first.</summary>
    public KataProgress Of(string kata) => Katas.GetValueOrDefault(kata) ?? new KataProgress();

    /// <summary>The same with one kata changed.</summary>
    public LearnerProgress With(string kata, Func<KataProgress, KataProgress> change)
    {
        var katas = new SortedDictionary<string, KataProgress>(Katas, StringComparer.Ordinal)
        {
            [kata] = change(Of(kata)),
        };
        return this with { Katas = katas };
    }
}

/// <summary>What is remembered of one kata.</summary>
internal sealed record KataProgress
{
    /// <summary>The last verdict's code; null where it was never checked.</summary>
    public string? Verdict { get; init; }

    /// <summary>The hash of the script that the verdict is about.</summary>
    public string? Script { get; init; }

    /// <summary>Whether any version of the script ever passed.</summary>
    public bool Passed { get; init; }

    /// <summary>The best score that passed, of 100 with speed and of what else there is without; null where none did.</summary>
    public double? Best { get; init; }

    /// <summary>What <see cref="Best"/> is out of.</summary>
    public double? BestOutOf { get; init; }

    /// <summary>The best speed-up that was measured; null where none was.</summary>
    public double? Speedup { get; init; }

    /// <summary>Hints taken, by <see cref="HintStep.Id"/>.</summary>
    public IReadOnlyList<string> Hints { get; init; } = [];

    /// <summary>Whether the solution was asked for before the kata had passed.</summary>
    public bool GaveUp { get; init; }
}

[JsonSourceGenerationOptions(
    WriteIndented = true,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow
)]
[JsonSerializable(typeof(LearnerProgress))]
internal sealed partial class ProgressJson : JsonSerializerContext;
